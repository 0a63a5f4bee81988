from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class VariantToImport(BaseModel):
    product_variant: Optional["VariantToImportProductVariant"] = Field(
        alias="productVariant"
    )


class VariantToImportProductVariant(BaseModel):
    id: str
    product: "VariantToImportProductVariantProduct"


class VariantToImportProductVariantProduct(BaseModel):
    tax_class: Optional["VariantToImportProductVariantProductTaxClass"] = Field(
        alias="taxClass"
    )


class VariantToImportProductVariantProductTaxClass(BaseModel):
    id: str
    countries: list["VariantToImportProductVariantProductTaxClassCountries"]


class VariantToImportProductVariantProductTaxClassCountries(BaseModel):
    country: "VariantToImportProductVariantProductTaxClassCountriesCountry"
    rate: float


class VariantToImportProductVariantProductTaxClassCountriesCountry(BaseModel):
    code: str


VariantToImport.model_rebuild()
VariantToImportProductVariant.model_rebuild()
VariantToImportProductVariantProduct.model_rebuild()
VariantToImportProductVariantProductTaxClass.model_rebuild()
VariantToImportProductVariantProductTaxClassCountries.model_rebuild()
