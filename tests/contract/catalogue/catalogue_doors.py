"""How these tests change the catalogue: a mutation by its name, as our app, a clerk or a stranger."""

from typing import Any

from django.utils import timezone

from marketplace.commerce.catalog.models import Attribute, ProductType
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.customers.access_tokens import ACCESS, sign_token
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.shared.models import OutboxEvent
from tests.builders import a_customer
from tests.contract.ask import APP, ask

# What each mutation takes besides `input`, and what is asked of its answer.
DOORS = {
    "productTypeCreate": ("$input: ProductTypeInput!", "productType { id slug name }"),
    "productTypeUpdate": ("$id: ID!, $input: ProductTypeInput!", "productType { slug name }"),
    "productTypeDelete": ("$id: ID!", "productType { id name }"),
    "productAttributeAssign": (
        "$productTypeId: ID!, $operations: [ProductAttributeAssignInput!]!",
        "productType { slug }",
    ),
    "productAttributeUnassign": ("$productTypeId: ID!, $attributeIds: [ID!]!", "productType { slug }"),
    "productAttributeAssignmentUpdate": (
        "$productTypeId: ID!, $operations: [ProductAttributeAssignmentUpdateInput!]!",
        "productType { slug }",
    ),
    "attributeCreate": ("$input: AttributeCreateInput!", "attribute { id slug inputType }"),
    "attributeUpdate": (
        "$id: ID, $externalReference: String, $input: AttributeUpdateInput!",
        "attribute { slug name }",
    ),
    "attributeDelete": ("$id: ID, $externalReference: String", "attribute { id slug }"),
    "attributeReorderValues": ("$attributeId: ID!, $moves: [ReorderInput!]!", "attribute { slug }"),
    "attributeValueCreate": (
        "$attribute: ID!, $input: AttributeValueCreateInput!",
        "attribute { slug } attributeValue { id slug name }",
    ),
    "attributeValueUpdate": (
        "$id: ID, $externalReference: String, $input: AttributeValueUpdateInput!",
        "attributeValue { slug name }",
    ),
    "attributeValueDelete": ("$id: ID, $externalReference: String", "attributeValue { id slug }"),
    "categoryCreate": ("$input: CategoryInput!, $parent: ID", "category { id slug name level parent { slug } }"),
    "categoryUpdate": ("$id: ID!, $input: CategoryInput!", "category { slug name }"),
    "categoryDelete": ("$id: ID!", "category { id name }"),
    "categoryBulkDelete": ("$ids: [ID!]!", "count"),
    "collectionCreate": ("$input: CollectionCreateInput!", "collection { id slug name }"),
    "collectionUpdate": ("$id: ID!, $input: CollectionInput!", "collection { slug name }"),
    "collectionDelete": ("$id: ID!", "collection { id name }"),
    "collectionBulkDelete": ("$ids: [ID!]!", "count"),
    "collectionAddProducts": ("$collectionId: ID!, $products: [ID!]!", "collection { slug }"),
    "collectionRemoveProducts": ("$collectionId: ID!, $products: [ID!]!", "collection { slug }"),
    "collectionReorderProducts": ("$collectionId: ID!, $moves: [MoveProductInput!]!", "collection { slug }"),
    "collectionChannelListingUpdate": (
        "$id: ID!, $input: CollectionChannelListingUpdateInput!",
        "collection { channelListings { isPublished publishedAt channel { slug } } }",
    ),
    "productCreate": ("$input: ProductCreateInput!", "product { id slug name }"),
    "productUpdate": ("$id: ID, $externalReference: String, $input: ProductInput!", "product { slug name }"),
    "productDelete": ("$id: ID, $externalReference: String", "product { id name }"),
    "productBulkDelete": ("$ids: [ID!]!", "count"),
    "productChannelListingUpdate": ("$id: ID!, $input: ProductChannelListingUpdateInput!", "product { slug }"),
    "productVariantCreate": ("$input: ProductVariantCreateInput!", "productVariant { id sku name }"),
    "productVariantUpdate": (
        "$id: ID, $externalReference: String, $sku: String, $input: ProductVariantInput!",
        "productVariant { sku name }",
    ),
    "productVariantDelete": ("$id: ID, $externalReference: String, $sku: String", "productVariant { id sku }"),
    "productVariantBulkDelete": ("$ids: [ID!], $skus: [String!]", "count"),
    "productVariantReorder": ("$productId: ID!, $moves: [ReorderInput!]!", "product { slug }"),
    "productVariantSetDefault": ("$productId: ID!, $variantId: ID!", "product { defaultVariant { sku } }"),
    "productMediaCreate": ("$input: ProductMediaCreateInput!", "media { id url alt type } product { slug }"),
    "productMediaUpdate": ("$id: ID!, $input: ProductMediaUpdateInput!", "media { alt }"),
    "productMediaDelete": ("$id: ID!", "media { id } product { slug }"),
    "productMediaBulkDelete": ("$ids: [ID!]!", "count"),
    "productMediaReorder": ("$productId: ID!, $mediaIds: [ID!]!", "media { alt }"),
    "variantMediaAssign": ("$mediaId: ID!, $variantId: ID!", "media { id } productVariant { media { alt } }"),
    "variantMediaUnassign": ("$mediaId: ID!, $variantId: ID!", "productVariant { sku }"),
    "productTranslate": (
        "$id: ID!, $input: TranslationInput!, $languageCode: LanguageCodeEnum!",
        "product { translation(languageCode: $languageCode) { name slug description } }",
    ),
    "productVariantTranslate": (
        "$id: ID!, $input: NameTranslationInput!, $languageCode: LanguageCodeEnum!",
        "productVariant { translation(languageCode: $languageCode) { name } }",
    ),
    "categoryTranslate": (
        "$id: ID!, $input: TranslationInput!, $languageCode: LanguageCodeEnum!",
        "category { translation(languageCode: $languageCode) { name } }",
    ),
    "collectionTranslate": (
        "$id: ID!, $input: TranslationInput!, $languageCode: LanguageCodeEnum!",
        "collection { translation(languageCode: $languageCode) { name } }",
    ),
    "attributeTranslate": (
        "$id: ID!, $input: NameTranslationInput!, $languageCode: LanguageCodeEnum!",
        "attribute { translation(languageCode: $languageCode) { name } }",
    ),
    "attributeValueTranslate": (
        "$id: ID!, $input: AttributeValueTranslationInput!, $languageCode: LanguageCodeEnum!",
        "attributeValue { translation(languageCode: $languageCode) { name } }",
    ),
}


def document(name: str) -> str:
    """The mutation's document, asking what DOORS says and its errors."""
    taken, asked = DOORS[name]
    names = [one.split(":")[0].strip() for one in taken.split(",")]
    given = ", ".join(f"{one[1:]}: {one}" for one in names)
    return f"mutation({taken}) {{ {name}({given}) {{ {asked} errors {{ field code }} }} }}"


def change(name: str, *, token: str | None = APP, **variables: Any) -> dict[str, Any]:
    """Change something; give the mutation's payload."""
    answer = ask(document(name), variables=variables, token=token)
    assert "errors" not in answer, answer["errors"]
    return answer["data"][name]


def changed(name: str, **variables: Any) -> Any:
    """Change something that must not be refused; give the payload without its errors."""
    payload = change(name, **variables)
    assert payload.pop("errors") == []
    return payload


def refusals(name: str, **variables: Any) -> list[tuple[str | None, str]]:
    """Change something that is refused; give fields and codes."""
    return [(one["field"], one["code"]) for one in change(name, **variables)["errors"]]


def a_clerk(*permissions: str) -> str:
    """The header of a member of staff with these permissions."""
    return f"Bearer {sign_token(a_customer(permissions=permissions), ACCESS, now=timezone.now())}"


def told() -> list[str]:
    """The products of which a change was recorded, each once."""
    return sorted({one.payload["product"] for one in OutboxEvent.objects.filter(name="ProductChanged")})


def forget_told() -> None:
    """Begin to listen anew."""
    OutboxEvent.objects.all().delete()


def gid(row: Any) -> str:
    """The row's global id."""
    return to_global_id(type(row).__name__, row.pk)


def channel(slug: str = "online") -> str:
    """A channel's global id."""
    return gid(Channel.objects.get(slug=slug))


def an_attribute(
    slug: str, input_type: str = "DROPDOWN", *, kind: str = "goods", of: str = "product", **fields: Any
) -> Attribute:
    """A question that a kind of goods asks of its products or variants."""
    attribute = Attribute.objects.create(slug=slug, name=slug, input_type=input_type, **fields)
    getattr(ProductType.objects.get(slug=kind), f"{of}_attributes").add(attribute)
    return attribute
