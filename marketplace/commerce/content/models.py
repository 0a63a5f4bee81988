"""Pages and menus: what the shop says about itself, and how one finds one's way in it.

Thai is the base language; `translations` holds {"en": {"title": ..., "content": ...}}. Rich text is EditorJS JSON.
"""

from django.db import models
from django.db.models import Q

from marketplace.commerce.catalog.models import Attribute, AttributeValue, Category, Collection, WithMetadata

TARGETS = ("category", "collection", "page")


def _at_most_one() -> Q:
    """Of the things that an entry may lead to, at most one is there."""
    condition = Q()
    for one in TARGETS:
        condition |= Q(**{f"{other}__isnull": True for other in TARGETS if other != one})
    return condition


class PageType(WithMetadata):
    """A kind of page: which questions its pages answer."""

    slug = models.SlugField(unique=True, max_length=255)
    name = models.CharField(max_length=250)
    attributes = models.ManyToManyField(Attribute, related_name="page_types", blank=True)


class Page(WithMetadata):
    """A page of the shop: about us, how to order, privacy."""

    slug = models.SlugField(unique=True, max_length=255)
    title = models.CharField(max_length=250)
    content = models.JSONField(null=True, blank=True)
    page_type = models.ForeignKey(PageType, related_name="pages", on_delete=models.CASCADE)
    is_published = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True, blank=True)
    seo_title = models.CharField(max_length=70, default="", blank=True)
    seo_description = models.CharField(max_length=300, default="", blank=True)
    translations = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()


class PageAttributeValue(models.Model):
    """A page's answer to an attribute."""

    page = models.ForeignKey(Page, related_name="attribute_values", on_delete=models.CASCADE)
    value = models.ForeignKey(AttributeValue, related_name="pages", on_delete=models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "value"], name="page_value_once")]


class Menu(WithMetadata):
    """A menu of the shop: at its head, at its foot."""

    slug = models.SlugField(unique=True, max_length=255)
    name = models.CharField(max_length=250)


class MenuItem(WithMetadata):
    """An entry of a menu. It leads to a shelf, a collection, a page or an address - or nowhere, as a heading."""

    menu = models.ForeignKey(Menu, related_name="items", on_delete=models.CASCADE)
    parent = models.ForeignKey("self", null=True, blank=True, related_name="children", on_delete=models.CASCADE)
    name = models.CharField(max_length=128)
    url = models.CharField(max_length=256, default="", blank=True)
    category = models.ForeignKey(Category, null=True, blank=True, related_name="+", on_delete=models.CASCADE)
    collection = models.ForeignKey(Collection, null=True, blank=True, related_name="+", on_delete=models.CASCADE)
    page = models.ForeignKey(Page, null=True, blank=True, related_name="+", on_delete=models.CASCADE)
    sort_order = models.PositiveIntegerField(default=0)
    translations = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=_at_most_one(), name="menu_item_leads_to_one_thing")]
