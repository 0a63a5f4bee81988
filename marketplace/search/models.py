"""What search keeps of the products: copies that can be made anew at any time."""

from django.db import models


class IndexedProduct(models.Model):
    """A product as search knows it.

    `words` columns hold words between single spaces (one at each end, too), `letters` columns the normalised text;
    the `name_` ones hold the names alone, in both languages. `digest` tells whether a product really changed.
    """

    reference = models.UUIDField(unique=True)
    vendor = models.CharField(max_length=255, default="", blank=True)
    name_words = models.TextField()
    words = models.TextField()
    name_letters = models.TextField()
    letters = models.TextField()
    name_length = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["vendor"], name="search_vendor")]


class IndexedChannel(models.Model):
    """A channel that shows a product."""

    product = models.ForeignKey(IndexedProduct, related_name="channels", on_delete=models.CASCADE)
    channel = models.CharField(max_length=255)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "product"], name="search_channel_once")]


class IndexedCategory(models.Model):
    """A category that a product stands in, its own or one above."""

    product = models.ForeignKey(IndexedProduct, related_name="categories", on_delete=models.CASCADE)
    category = models.CharField(max_length=255)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["category", "product"], name="search_category_once")]


class IndexedAnswer(models.Model):
    """A product's answer to an attribute, both by their slugs: what facets count."""

    product = models.ForeignKey(IndexedProduct, related_name="answers", on_delete=models.CASCADE)
    attribute = models.CharField(max_length=255)
    value = models.CharField(max_length=255)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["attribute", "value", "product"], name="search_answer_once")]


class SearchWord(models.Model):
    """A word that product names use, for did-you-mean."""

    word = models.CharField(max_length=100, unique=True)
