"""The questions, kinds and shelves of goods at a real Saleor."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from marketplace.gateway.saleor.ask import change, every
from marketplace.gateway.saleor.plan import PRODUCT, VARIANT, AttributePlan, ShelfPlan, StorePlan


def lay_out_attributes(plans: tuple[AttributePlan, ...]) -> Iterator[str]:
    """Make the attributes that are missing, with their English names."""
    there = {one["slug"]: one for one in every("Attributes", "attributes")}
    for plan in plans:
        what = _("attribute “%(slug)s”") % {"slug": plan.slug}
        known = there.get(plan.slug)
        if known is None:
            chosen = {
                "slug": plan.slug,
                "name": plan.name,
                "type": "PRODUCT_TYPE",
                "inputType": plan.input_type,
                "externalReference": str(plan.reference),
                "isVariantOnly": False,
            }
            known = change("CreateAttribute", what=what, input=chosen)["made"]
            yield _("Attribute “%(slug)s” is laid out.") % {"slug": plan.slug}
        if not known.get("translation"):
            change("TranslateAttribute", what=what, id=known["id"], name=plan.name_en)
            yield _("Attribute “%(slug)s” has its English name.") % {"slug": plan.slug}


def lay_out_product_types(plan: StorePlan, *, tax_class: str) -> Iterator[str]:
    """Make goods and services, asking the questions that each answers; buyers choose by those of the variants."""
    ids = {one["slug"]: one["id"] for one in every("Attributes", "attributes")}
    there = {one["slug"] for one in every("ProductTypes", "productTypes")}
    for kind in plan.types:
        if kind.slug in there:
            continue
        what = _("product type “%(slug)s”") % {"slug": kind.slug}
        chosen = {
            "slug": kind.slug,
            "name": kind.name,
            "hasVariants": True,
            "isShippingRequired": kind.is_posted,
            "taxClass": tax_class,
            "productAttributes": [ids[one.slug] for one in plan.attributes if one.of == PRODUCT],
        }
        made = change("CreateProductType", what=what, input=chosen)["made"]
        choosing = [
            {"id": ids[one.slug], "type": VARIANT, "variantSelection": True}
            for one in plan.attributes
            if one.of == VARIANT and one.slug in kind.choices
        ]
        change("ChooseByAttributes", what=what, id=made["id"], operations=choosing)
        yield _("Product type “%(slug)s” is laid out.") % {"slug": kind.slug}


def lay_out_shelves(plans: tuple[ShelfPlan, ...]) -> Iterator[str]:
    """Make the categories that are missing, those above first."""
    there = {one["slug"]: one for one in every("Categories", "categories")}
    for plan in plans:
        what = _("category “%(slug)s”") % {"slug": plan.slug}
        if plan.slug not in there:
            parent = there[plan.parent]["id"] if plan.parent else None
            chosen = {"slug": plan.slug, "name": plan.name}
            there[plan.slug] = change("CreateCategory", what=what, input=chosen, parent=parent)["made"]
            yield _("Category “%(slug)s” is laid out.") % {"slug": plan.slug}
        if plan.name_en and not there[plan.slug].get("translation"):
            change("TranslateCategory", what=what, id=there[plan.slug]["id"], name=plan.name_en)
            yield _("Category “%(slug)s” has its English name.") % {"slug": plan.slug}
