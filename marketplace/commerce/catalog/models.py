"""Products and how they are sorted, described, pictured and priced.

Thai is the base language; `translations` holds {"en": {"name": ..., "description": ...}}. Prices are whole minor
units of the channel's currency. Rich text is Saleor's EditorJS JSON.
"""

from django.db import models
from django.db.models import Q

from marketplace.commerce.channels.models import Channel, TaxClass


class WithMetadata(models.Model):
    """Free key-value notes, public and private, as Saleor has them."""

    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True


class Shown(WithMetadata):
    """What has a page of its own in the shop: words for searching machines and a picture at its head."""

    slug = models.SlugField(unique=True, max_length=255)
    name = models.CharField(max_length=250)
    description = models.JSONField(null=True, blank=True)
    seo_title = models.CharField(max_length=70, default="", blank=True)
    seo_description = models.CharField(max_length=300, default="", blank=True)
    background_image = models.CharField(max_length=255, default="", blank=True)
    background_image_alt = models.CharField(max_length=128, default="", blank=True)
    translations = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True


class Category(Shown):
    """A shelf of the shop; shelves may stand inside shelves."""

    parent = models.ForeignKey("self", null=True, blank=True, related_name="children", on_delete=models.CASCADE)
    position = models.PositiveIntegerField(default=0)


class Collection(Shown):
    """A hand-picked group of products; where it is to be seen stand its channel listings."""

    is_published = models.BooleanField(default=True)  # of the release before; the channel listings decide
    products: "models.ManyToManyField[Product, Product]" = models.ManyToManyField(
        "Product", through="CollectionProduct", related_name="collections", blank=True
    )


class CollectionProduct(models.Model):
    """A product's place in a collection."""

    collection = models.ForeignKey(Collection, related_name="places", on_delete=models.CASCADE)
    product = models.ForeignKey("Product", related_name="collection_places", on_delete=models.CASCADE)
    sort_order = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = "catalog_collection_products"
        unique_together = [("collection", "product")]


class CollectionChannelListing(models.Model):
    """Whether and since when a collection is to be seen in a channel."""

    collection = models.ForeignKey(Collection, related_name="channel_listings", on_delete=models.CASCADE)
    channel = models.ForeignKey(Channel, related_name="collection_listings", on_delete=models.CASCADE)
    is_published = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["collection", "channel"], name="collection_listed_once")]


class Attribute(WithMetadata):
    """A question that products answer: vendor, material, colour, size."""

    class InputType(models.TextChoices):
        """How the answer is given, in Saleor's words."""

        DROPDOWN = "DROPDOWN"
        MULTISELECT = "MULTISELECT"
        BOOLEAN = "BOOLEAN"
        NUMERIC = "NUMERIC"
        PLAIN_TEXT = "PLAIN_TEXT"
        REFERENCE = "REFERENCE"
        SINGLE_REFERENCE = "SINGLE_REFERENCE"

    class Type(models.TextChoices):
        """What answers it, in Saleor's words."""

        PRODUCT_TYPE = "PRODUCT_TYPE"
        PAGE_TYPE = "PAGE_TYPE"

    slug = models.SlugField(unique=True, max_length=255)
    name = models.CharField(max_length=250)
    type = models.CharField(max_length=20, choices=Type, default=Type.PRODUCT_TYPE)
    input_type = models.CharField(max_length=20, choices=InputType, default=InputType.DROPDOWN)
    entity_type = models.CharField(max_length=20, default="", blank=True)  # of references: PRODUCT, CATEGORY, ...
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    unit = models.CharField(max_length=100, default="", blank=True)  # of NUMERIC, in Saleor's words: CM, KG
    value_required = models.BooleanField(default=False)
    is_variant_only = models.BooleanField(default=False)
    visible_in_storefront = models.BooleanField(default=True)
    filterable_in_storefront = models.BooleanField(default=True)
    filterable_in_dashboard = models.BooleanField(default=False)
    available_in_grid = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)
    translations = models.JSONField(default=dict, blank=True)


class AttributeValue(models.Model):
    """One possible answer to an attribute; NUMERIC and PLAIN_TEXT answers belong to one product or variant alone."""

    attribute = models.ForeignKey(Attribute, related_name="values", on_delete=models.CASCADE)
    slug = models.SlugField(max_length=255)
    name = models.CharField(max_length=250)
    value = models.CharField(max_length=255, default="", blank=True)
    boolean = models.BooleanField(null=True, blank=True)
    numeric = models.FloatField(null=True, blank=True)
    plain_text = models.TextField(null=True, blank=True)
    reference_product = models.ForeignKey("Product", null=True, blank=True, related_name="+", on_delete=models.CASCADE)
    reference_collection = models.ForeignKey(
        Collection, null=True, blank=True, related_name="+", on_delete=models.CASCADE
    )
    reference_category = models.ForeignKey(Category, null=True, blank=True, related_name="+", on_delete=models.CASCADE)
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    translations = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["attribute", "slug"], name="attribute_value_slug")]


class ProductType(WithMetadata):
    """A kind of goods or service: which questions its products answer, and whether it is sent by post."""

    slug = models.SlugField(unique=True, max_length=255)
    name = models.CharField(max_length=250)
    is_shipping_required = models.BooleanField(default=True)
    has_variants = models.BooleanField(default=True)
    is_digital = models.BooleanField(default=False)
    weight_grams = models.PositiveIntegerField(default=0)
    tax_class = models.ForeignKey(TaxClass, null=True, on_delete=models.SET_NULL)
    product_attributes = models.ManyToManyField(Attribute, related_name="product_types", blank=True)
    variant_attributes = models.ManyToManyField(Attribute, related_name="product_variant_types", blank=True)
    # Those of the variant attributes by which a buyer chooses (Saleor's variantSelection).
    selection_attributes = models.ManyToManyField(Attribute, related_name="+", blank=True)


class Product(WithMetadata):
    """Something the shop offers."""

    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    slug = models.SlugField(unique=True, max_length=255)
    name = models.CharField(max_length=250)
    name_key = models.CharField(max_length=250, default="", blank=True, db_index=True)  # the name in Thai order
    description = models.JSONField(null=True, blank=True)
    default_variant = models.ForeignKey(
        "ProductVariant", null=True, blank=True, related_name="+", on_delete=models.SET_NULL
    )
    product_type = models.ForeignKey(ProductType, related_name="products", on_delete=models.PROTECT)
    category = models.ForeignKey(Category, null=True, related_name="products", on_delete=models.SET_NULL)
    tax_class = models.ForeignKey(TaxClass, null=True, blank=True, on_delete=models.SET_NULL)
    weight_grams = models.PositiveIntegerField(null=True, blank=True)
    translations = models.JSONField(default=dict, blank=True)
    seo_title = models.CharField(max_length=70, default="", blank=True)
    seo_description = models.CharField(max_length=300, default="", blank=True)
    rating = models.FloatField(null=True, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()


class ProductAttributeValue(models.Model):
    """A product's answer to an attribute."""

    product = models.ForeignKey(Product, related_name="attribute_values", on_delete=models.CASCADE)
    value = models.ForeignKey(AttributeValue, related_name="products", on_delete=models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "value"], name="product_value_once")]


class ProductMedia(WithMetadata):
    """A picture of a product (path below MEDIA_ROOT) or the address of a film, with words for who cannot see it."""

    class Type(models.TextChoices):
        """Picture or film."""

        IMAGE = "IMAGE"
        VIDEO = "VIDEO"

    product = models.ForeignKey(Product, related_name="media", on_delete=models.CASCADE)
    type = models.CharField(max_length=10, choices=Type, default=Type.IMAGE)
    image = models.CharField(max_length=255, default="", blank=True)
    external_url = models.CharField(max_length=255, default="", blank=True)
    alt = models.CharField(max_length=250, default="", blank=True)
    oembed_data = models.JSONField(default=dict, blank=True)
    sort_order = models.PositiveIntegerField(default=0)


class ProductVariant(WithMetadata):
    """What a buyer really puts in the basket: a product in one size and colour."""

    product = models.ForeignKey(Product, related_name="variants", on_delete=models.CASCADE)
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    sku = models.CharField(max_length=255, unique=True, null=True, blank=True)
    name = models.CharField(max_length=250, default="", blank=True)
    track_inventory = models.BooleanField(default=True)
    weight_grams = models.PositiveIntegerField(null=True, blank=True)
    media = models.ManyToManyField(ProductMedia, related_name="variants", blank=True)
    quantity_limit_per_customer = models.PositiveIntegerField(null=True, blank=True)
    sort_order = models.PositiveIntegerField(default=0)
    translations = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(null=True, blank=True)


class VariantAttributeValue(models.Model):
    """A variant's answer to an attribute."""

    variant = models.ForeignKey(ProductVariant, related_name="attribute_values", on_delete=models.CASCADE)
    value = models.ForeignKey(AttributeValue, related_name="variants", on_delete=models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["variant", "value"], name="variant_value_once")]


class ProductChannelListing(models.Model):
    """Whether and since when a product is to be seen and bought in a channel."""

    product = models.ForeignKey(Product, related_name="channel_listings", on_delete=models.CASCADE)
    channel = models.ForeignKey(Channel, related_name="product_listings", on_delete=models.CASCADE)
    is_published = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True, blank=True)
    visible_in_listings = models.BooleanField(default=True)
    available_for_purchase_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "channel"], name="product_listed_once")]
        indexes = [models.Index(fields=["channel", "is_published", "product"], name="product_listing_published")]


class VariantChannelListing(models.Model):
    """A variant's price in a channel, VAT included, in minor units."""

    variant = models.ForeignKey(ProductVariant, related_name="channel_listings", on_delete=models.CASCADE)
    channel = models.ForeignKey(Channel, related_name="variant_listings", on_delete=models.CASCADE)
    price_amount = models.BigIntegerField()
    cost_price_amount = models.BigIntegerField(null=True, blank=True)
    prior_price_amount = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["variant", "channel"], name="variant_listed_once"),
            models.CheckConstraint(condition=Q(price_amount__gte=0), name="variant_price_not_negative"),
            models.CheckConstraint(condition=Q(cost_price_amount__gte=0), name="variant_cost_not_negative"),
            models.CheckConstraint(condition=Q(prior_price_amount__gte=0), name="variant_prior_not_negative"),
        ]
