from decimal import Decimal
from typing import Any, Optional, Union

from marketplace.gateway.file import File

from .add_lines import AddLines
from .add_picture import AddPicture
from .answers_on_offer import AnswersOnOffer
from .attribute_id import AttributeId
from .base_client import StoreClientBase
from .base_model import UNSET, UnsetType
from .call_back_parcel import CallBackParcel
from .categories import Categories
from .category_id import CategoryId
from .channel_id import ChannelId
from .checkout import Checkout
from .complete_checkout import CompleteCheckout
from .confirm_order import ConfirmOrder
from .create_checkout import CreateCheckout
from .delete_line import DeleteLine
from .describe_picture import DescribePicture
from .drop_picture import DropPicture
from .goods_in import GoodsIn
from .import_orders import ImportOrders
from .imported_order import ImportedOrder
from .input_types import (
    AddressInput,
    CheckoutAddressValidationRules,
    CheckoutCreateInput,
    CheckoutLineInput,
    CheckoutLineUpdateInput,
    MetadataInput,
    OrderBulkCreateInput,
    OrderFulfillInput,
    ProductChannelListingAddInput,
    ProductCreateInput,
    ProductFilterInput,
    ProductInput,
    ProductOrder,
    ProductVariantCreateInput,
    TranslationInput,
    WarehouseCreateInput,
)
from .list_product import ListProduct
from .make_product import MakeProduct
from .make_variant import MakeVariant
from .managed_product import ManagedProduct
from .managed_products import ManagedProducts
from .mark_as_paid import MarkAsPaid
from .me import Me
from .name_order import NameOrder
from .note_picture import NotePicture
from .number_parcel import NumberParcel
from .open_warehouse import OpenWarehouse
from .order import Order
from .order_pictures import OrderPictures
from .order_to_pack import OrderToPack
from .order_to_settle import OrderToSettle
from .product import Product
from .product_id import ProductId
from .product_of_sku import ProductOfSku
from .product_to_index import ProductToIndex
from .product_to_make import ProductToMake
from .product_type_id import ProductTypeId
from .products import Products
from .products_to_index import ProductsToIndex
from .refresh_sign_in import RefreshSignIn
from .report_transaction_event import ReportTransactionEvent
from .revise_product import ReviseProduct
from .sale_days import SaleDays
from .send_parcel import SendParcel
from .serve_channel import ServeChannel
from .serve_zones import ServeZones
from .set_price import SetPrice
from .set_stock import SetStock
from .sign_in import SignIn
from .stock_of_variant import StockOfVariant
from .store_room import StoreRoom
from .tax_class_names import TaxClassNames
from .translate_product import TranslateProduct
from .update_billing_address import UpdateBillingAddress
from .update_delivery_method import UpdateDeliveryMethod
from .update_email import UpdateEmail
from .update_lines import UpdateLines
from .update_metadata import UpdateMetadata
from .update_shipping_address import UpdateShippingAddress
from .variant_id import VariantId
from .variant_to_import import VariantToImport
from .warehouse_id import WarehouseId
from .words_of_product import WordsOfProduct


def gql(q: str) -> str:
    return q


class StoreClient(StoreClientBase):
    def sign_in(self, email: str, password: str, **kwargs: Any) -> SignIn:
        query = gql("""
            mutation SignIn($email: String!, $password: String!) {
              tokenCreate(email: $email, password: $password) {
                token
                refreshToken
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"email": email, "password": password}
        response = self.execute(
            query=query, operation_name="SignIn", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return SignIn.model_validate(data)

    def refresh_sign_in(self, refresh_token: str, **kwargs: Any) -> RefreshSignIn:
        query = gql("""
            mutation RefreshSignIn($refreshToken: String!) {
              tokenRefresh(refreshToken: $refreshToken) {
                token
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"refreshToken": refresh_token}
        response = self.execute(
            query=query, operation_name="RefreshSignIn", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return RefreshSignIn.model_validate(data)

    def me(self, **kwargs: Any) -> Me:
        query = gql("""
            query Me {
              me {
                email
                firstName
                lastName
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="Me", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Me.model_validate(data)

    def categories(
        self, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> Categories:
        query = gql("""
            query Categories($after: String) {
              categories(first: 100, after: $after) {
                edges {
                  node {
                    ...Shelf
                    parent {
                      slug
                    }
                  }
                }
                pageInfo {
                  hasNextPage
                  endCursor
                }
              }
            }

            fragment Shelf on Category {
              slug
              name
              translation(languageCode: EN) {
                name
              }
            }
            """)
        variables: dict[str, object] = {"after": after}
        response = self.execute(
            query=query, operation_name="Categories", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Categories.model_validate(data)

    def products(
        self,
        channel: str,
        first: int,
        filter_: Union[Optional[ProductFilterInput], UnsetType] = UNSET,
        sort_by: Union[Optional[ProductOrder], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any
    ) -> Products:
        query = gql("""
            query Products($channel: String!, $filter: ProductFilterInput, $sortBy: ProductOrder, $first: Int!, $after: String) {
              products(
                channel: $channel
                filter: $filter
                sortBy: $sortBy
                first: $first
                after: $after
              ) {
                totalCount
                edges {
                  node {
                    ...Card
                  }
                }
                pageInfo {
                  hasNextPage
                  endCursor
                }
              }
            }

            fragment Card on Product {
              externalReference
              slug
              name
              translation(languageCode: EN) {
                name
              }
              vendor: metafield(key: "vendor")
              madeBy: attribute(slug: "vendor") {
                ...Values
              }
              category {
                ...Shelf
              }
              isAvailable
              pricing {
                priceRange {
                  start {
                    ...Gross
                  }
                  stop {
                    ...Gross
                  }
                }
              }
              media {
                ...PictureOf
              }
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment Shelf on Category {
              slug
              name
              translation(languageCode: EN) {
                name
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "channel": channel,
            "filter": filter_,
            "sortBy": sort_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=query, operation_name="Products", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Products.model_validate(data)

    def product(
        self,
        channel: str,
        slug: Union[Optional[str], UnsetType] = UNSET,
        reference: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any
    ) -> Product:
        query = gql("""
            query Product($slug: String, $reference: String, $channel: String!) {
              product(slug: $slug, externalReference: $reference, channel: $channel) {
                ...Card
                description
                words: translation(languageCode: EN) {
                  description
                }
                productType {
                  isShippingRequired
                }
                attributes {
                  ...Answer
                }
                pictures: media {
                  url(size: 1280, format: WEBP)
                  alt
                  altEn: metafield(key: "alt_en")
                  type
                }
                variants {
                  externalReference
                  sku
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  pricing {
                    price {
                      ...Gross
                    }
                  }
                }
              }
            }

            fragment Answer on SelectedAttribute {
              attribute {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
              ...Values
            }

            fragment Card on Product {
              externalReference
              slug
              name
              translation(languageCode: EN) {
                name
              }
              vendor: metafield(key: "vendor")
              madeBy: attribute(slug: "vendor") {
                ...Values
              }
              category {
                ...Shelf
              }
              isAvailable
              pricing {
                priceRange {
                  start {
                    ...Gross
                  }
                  stop {
                    ...Gross
                  }
                }
              }
              media {
                ...PictureOf
              }
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment Shelf on Category {
              slug
              name
              translation(languageCode: EN) {
                name
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "slug": slug,
            "reference": reference,
            "channel": channel,
        }
        response = self.execute(
            query=query, operation_name="Product", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Product.model_validate(data)

    def checkout(self, id: str, **kwargs: Any) -> Checkout:
        query = gql("""
            query Checkout($id: ID!) {
              checkout(id: $id) {
                ...Basket
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="Checkout", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Checkout.model_validate(data)

    def create_checkout(
        self, input: CheckoutCreateInput, **kwargs: Any
    ) -> CreateCheckout:
        query = gql("""
            mutation CreateCheckout($input: CheckoutCreateInput!) {
              checkoutCreate(input: $input) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreateCheckout", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateCheckout.model_validate(data)

    def add_lines(
        self, id: str, lines: list[CheckoutLineInput], **kwargs: Any
    ) -> AddLines:
        query = gql("""
            mutation AddLines($id: ID!, $lines: [CheckoutLineInput!]!) {
              checkoutLinesAdd(id: $id, lines: $lines) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "lines": lines}
        response = self.execute(
            query=query, operation_name="AddLines", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AddLines.model_validate(data)

    def update_lines(
        self, id: str, lines: list[CheckoutLineUpdateInput], **kwargs: Any
    ) -> UpdateLines:
        query = gql("""
            mutation UpdateLines($id: ID!, $lines: [CheckoutLineUpdateInput!]!) {
              checkoutLinesUpdate(id: $id, lines: $lines) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "lines": lines}
        response = self.execute(
            query=query, operation_name="UpdateLines", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdateLines.model_validate(data)

    def delete_line(self, id: str, line_id: str, **kwargs: Any) -> DeleteLine:
        query = gql("""
            mutation DeleteLine($id: ID!, $lineId: ID!) {
              checkoutLineDelete(id: $id, lineId: $lineId) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "lineId": line_id}
        response = self.execute(
            query=query, operation_name="DeleteLine", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return DeleteLine.model_validate(data)

    def update_email(self, id: str, email: str, **kwargs: Any) -> UpdateEmail:
        query = gql("""
            mutation UpdateEmail($id: ID!, $email: String!) {
              checkoutEmailUpdate(id: $id, email: $email) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "email": email}
        response = self.execute(
            query=query, operation_name="UpdateEmail", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdateEmail.model_validate(data)

    def update_shipping_address(
        self,
        id: str,
        address: AddressInput,
        rules: Union[Optional[CheckoutAddressValidationRules], UnsetType] = UNSET,
        **kwargs: Any
    ) -> UpdateShippingAddress:
        query = gql("""
            mutation UpdateShippingAddress($id: ID!, $address: AddressInput!, $rules: CheckoutAddressValidationRules) {
              checkoutShippingAddressUpdate(
                id: $id
                shippingAddress: $address
                validationRules: $rules
              ) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "address": address, "rules": rules}
        response = self.execute(
            query=query,
            operation_name="UpdateShippingAddress",
            variables=variables,
            **kwargs
        )
        data = self.get_data(response)
        return UpdateShippingAddress.model_validate(data)

    def update_billing_address(
        self,
        id: str,
        address: AddressInput,
        rules: Union[Optional[CheckoutAddressValidationRules], UnsetType] = UNSET,
        **kwargs: Any
    ) -> UpdateBillingAddress:
        query = gql("""
            mutation UpdateBillingAddress($id: ID!, $address: AddressInput!, $rules: CheckoutAddressValidationRules) {
              checkoutBillingAddressUpdate(
                id: $id
                billingAddress: $address
                validationRules: $rules
              ) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "address": address, "rules": rules}
        response = self.execute(
            query=query,
            operation_name="UpdateBillingAddress",
            variables=variables,
            **kwargs
        )
        data = self.get_data(response)
        return UpdateBillingAddress.model_validate(data)

    def update_delivery_method(
        self, id: str, method_id: str, **kwargs: Any
    ) -> UpdateDeliveryMethod:
        query = gql("""
            mutation UpdateDeliveryMethod($id: ID!, $methodId: ID!) {
              checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $methodId) {
                checkout {
                  ...Basket
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment Basket on Checkout {
              id
              channel {
                slug
              }
              metadata {
                ...Note
              }
              email
              quantity
              isShippingRequired
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              subtotalPrice {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              totalPrice {
                ...Gross
              }
              voucherCode
              shippingMethods {
                id
                name
                translation(languageCode: EN) {
                  name
                }
                price {
                  fractionalAmount
                }
              }
              deliveryMethod {
                __typename
                ... on ShippingMethod {
                  id
                }
                ... on Warehouse {
                  id
                }
              }
              lines {
                id
                quantity
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedUnitPrice {
                  fractionalAmount
                }
                undiscountedTotalPrice {
                  fractionalAmount
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  quantityAvailable
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    madeBy: attribute(slug: "vendor") {
                      ...Values
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "methodId": method_id}
        response = self.execute(
            query=query,
            operation_name="UpdateDeliveryMethod",
            variables=variables,
            **kwargs
        )
        data = self.get_data(response)
        return UpdateDeliveryMethod.model_validate(data)

    def update_metadata(
        self, id: str, input: list[MetadataInput], **kwargs: Any
    ) -> UpdateMetadata:
        query = gql("""
            mutation UpdateMetadata($id: ID!, $input: [MetadataInput!]!) {
              updateMetadata(id: $id, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query, operation_name="UpdateMetadata", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdateMetadata.model_validate(data)

    def complete_checkout(self, id: str, **kwargs: Any) -> CompleteCheckout:
        query = gql("""
            mutation CompleteCheckout($id: ID!) {
              checkoutComplete(id: $id) {
                order {
                  id
                  number
                  externalReference
                  metadata {
                    ...Note
                  }
                }
                errors {
                  ...CheckoutFailure
                }
              }
            }

            fragment CheckoutFailure on CheckoutError {
              field
              code
              message
              variants
            }

            fragment Note on MetadataItem {
              key
              value
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query,
            operation_name="CompleteCheckout",
            variables=variables,
            **kwargs
        )
        data = self.get_data(response)
        return CompleteCheckout.model_validate(data)

    def product_id(self, reference: str, **kwargs: Any) -> ProductId:
        query = gql("""
            query ProductId($reference: String!) {
              product(externalReference: $reference) {
                id
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="ProductId", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ProductId.model_validate(data)

    def variant_id(self, reference: str, **kwargs: Any) -> VariantId:
        query = gql("""
            query VariantId($reference: String!) {
              productVariant(externalReference: $reference) {
                id
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="VariantId", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return VariantId.model_validate(data)

    def warehouse_id(self, reference: str, **kwargs: Any) -> WarehouseId:
        query = gql("""
            query WarehouseId($reference: String!) {
              warehouse(externalReference: $reference) {
                id
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="WarehouseId", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return WarehouseId.model_validate(data)

    def channel_id(self, slug: str, **kwargs: Any) -> ChannelId:
        query = gql("""
            query ChannelId($slug: String!) {
              channel(slug: $slug) {
                id
              }
            }
            """)
        variables: dict[str, object] = {"slug": slug}
        response = self.execute(
            query=query, operation_name="ChannelId", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ChannelId.model_validate(data)

    def category_id(self, slug: str, **kwargs: Any) -> CategoryId:
        query = gql("""
            query CategoryId($slug: String!) {
              category(slug: $slug) {
                id
              }
            }
            """)
        variables: dict[str, object] = {"slug": slug}
        response = self.execute(
            query=query, operation_name="CategoryId", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CategoryId.model_validate(data)

    def variant_to_import(self, reference: str, **kwargs: Any) -> VariantToImport:
        query = gql("""
            query VariantToImport($reference: String!) {
              productVariant(externalReference: $reference) {
                id
                product {
                  taxClass {
                    id
                    countries {
                      country {
                        code
                      }
                      rate
                    }
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="VariantToImport", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return VariantToImport.model_validate(data)

    def import_orders(
        self, orders: list[OrderBulkCreateInput], **kwargs: Any
    ) -> ImportOrders:
        query = gql("""
            mutation ImportOrders($orders: [OrderBulkCreateInput!]!) {
              orderBulkCreate(
                orders: $orders
                errorPolicy: REJECT_FAILED_ROWS
                stockUpdatePolicy: FORCE
              ) {
                count
                results {
                  order {
                    externalReference
                    number
                  }
                  errors {
                    path
                    code
                    message
                  }
                }
                errors {
                  path
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"orders": orders}
        response = self.execute(
            query=query, operation_name="ImportOrders", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ImportOrders.model_validate(data)

    def imported_order(self, reference: str, **kwargs: Any) -> ImportedOrder:
        query = gql("""
            query ImportedOrder($reference: String!) {
              order(externalReference: $reference) {
                channel {
                  slug
                }
                total {
                  ...Gross
                }
              }
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="ImportedOrder", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ImportedOrder.model_validate(data)

    def order(self, reference: str, **kwargs: Any) -> Order:
        query = gql("""
            query Order($reference: String!) {
              order(externalReference: $reference) {
                ...Purchase
              }
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment PostalAddress on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              postalCode
              countryArea
              phone
              country {
                code
              }
            }

            fragment Purchase on Order {
              id
              externalReference
              number
              status
              chargeStatus
              isPaid
              channel {
                slug
              }
              created
              userEmail
              languageCodeEnum
              metadata {
                ...Note
              }
              subtotal {
                ...Gross
              }
              shippingPrice {
                ...Gross
              }
              total {
                ...Gross
              }
              voucherCode
              undiscountedShippingPrice {
                fractionalAmount
              }
              totalCharged {
                fractionalAmount
              }
              totalRefunded {
                fractionalAmount
              }
              shippingAddress {
                ...PostalAddress
              }
              billingAddress {
                ...PostalAddress
              }
              shippingMethodName
              fulfillments {
                trackingNumber
              }
              lines {
                productName
                variantName
                translatedProductName
                translatedVariantName
                productSku
                quantity
                quantityFulfilled
                unitPrice {
                  ...Gross
                }
                totalPrice {
                  ...Gross
                }
                undiscountedTotalPrice {
                  ...Gross
                }
                variant {
                  externalReference
                  name
                  translation(languageCode: EN) {
                    name
                  }
                  product {
                    externalReference
                    slug
                    name
                    translation(languageCode: EN) {
                      name
                    }
                    media {
                      ...PictureOf
                    }
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="Order", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Order.model_validate(data)

    def order_to_settle(self, reference: str, **kwargs: Any) -> OrderToSettle:
        query = gql("""
            query OrderToSettle($reference: String!) {
              order(externalReference: $reference) {
                id
                status
                chargeStatus
                metadata {
                  ...Note
                }
                total {
                  ...Gross
                }
                totalCharged {
                  fractionalAmount
                }
                totalRefunded {
                  fractionalAmount
                }
                transactions {
                  id
                  chargedAmount {
                    fractionalAmount
                  }
                  events {
                    type
                    pspReference
                  }
                }
              }
            }

            fragment Gross on TaxedMoney {
              gross {
                fractionalAmount
              }
            }

            fragment Note on MetadataItem {
              key
              value
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="OrderToSettle", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return OrderToSettle.model_validate(data)

    def mark_as_paid(self, id: str, **kwargs: Any) -> MarkAsPaid:
        query = gql("""
            mutation MarkAsPaid($id: ID!) {
              orderMarkAsPaid(id: $id) {
                errors {
                  ...OrderFailure
                }
              }
            }

            fragment OrderFailure on OrderError {
              field
              code
              message
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="MarkAsPaid", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return MarkAsPaid.model_validate(data)

    def name_order(self, id: str, reference: str, **kwargs: Any) -> NameOrder:
        query = gql("""
            mutation NameOrder($id: ID!, $reference: String!) {
              orderUpdate(id: $id, input: {externalReference: $reference}) {
                errors {
                  ...OrderFailure
                }
              }
            }

            fragment OrderFailure on OrderError {
              field
              code
              message
            }
            """)
        variables: dict[str, object] = {"id": id, "reference": reference}
        response = self.execute(
            query=query, operation_name="NameOrder", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return NameOrder.model_validate(data)

    def confirm_order(self, id: str, **kwargs: Any) -> ConfirmOrder:
        query = gql("""
            mutation ConfirmOrder($id: ID!) {
              orderConfirm(id: $id) {
                order {
                  status
                }
                errors {
                  ...OrderFailure
                }
              }
            }

            fragment OrderFailure on OrderError {
              field
              code
              message
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="ConfirmOrder", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ConfirmOrder.model_validate(data)

    def report_transaction_event(
        self,
        id: str,
        type_: str,
        amount: Decimal,
        psp_reference: str,
        message: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any
    ) -> ReportTransactionEvent:
        query = gql("""
            mutation ReportTransactionEvent($id: ID!, $type: TransactionEventTypeEnum!, $amount: PositiveDecimal!, $pspReference: String!, $message: String) {
              transactionEventReport(
                id: $id
                type: $type
                amount: $amount
                pspReference: $pspReference
                message: $message
                availableActions: [REFUND]
              ) {
                alreadyProcessed
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "id": id,
            "type": type_,
            "amount": amount,
            "pspReference": psp_reference,
            "message": message,
        }
        response = self.execute(
            query=query,
            operation_name="ReportTransactionEvent",
            variables=variables,
            **kwargs
        )
        data = self.get_data(response)
        return ReportTransactionEvent.model_validate(data)

    def order_to_pack(self, reference: str, **kwargs: Any) -> OrderToPack:
        query = gql("""
            query OrderToPack($reference: String!) {
              order(externalReference: $reference) {
                id
                number
                status
                lines {
                  id
                  quantity
                  quantityFulfilled
                  productSku
                }
                fulfillments {
                  ...ParcelOf
                }
              }
            }

            fragment ParcelOf on Fulfillment {
              id
              fulfillmentOrder
              status
              trackingNumber
              created
              warehouse {
                externalReference
              }
              lines {
                ...SentPieces
              }
            }

            fragment SentPieces on FulfillmentLine {
              quantity
              orderLine {
                id
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="OrderToPack", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return OrderToPack.model_validate(data)

    def send_parcel(
        self, order: str, input: OrderFulfillInput, **kwargs: Any
    ) -> SendParcel:
        query = gql("""
            mutation SendParcel($order: ID!, $input: OrderFulfillInput!) {
              orderFulfill(order: $order, input: $input) {
                fulfillments {
                  ...ParcelOf
                }
                errors {
                  ...OrderFailure
                }
              }
            }

            fragment OrderFailure on OrderError {
              field
              code
              message
            }

            fragment ParcelOf on Fulfillment {
              id
              fulfillmentOrder
              status
              trackingNumber
              created
              warehouse {
                externalReference
              }
              lines {
                ...SentPieces
              }
            }

            fragment SentPieces on FulfillmentLine {
              quantity
              orderLine {
                id
              }
            }
            """)
        variables: dict[str, object] = {"order": order, "input": input}
        response = self.execute(
            query=query, operation_name="SendParcel", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return SendParcel.model_validate(data)

    def call_back_parcel(
        self, id: str, warehouse_id: str, **kwargs: Any
    ) -> CallBackParcel:
        query = gql("""
            mutation CallBackParcel($id: ID!, $warehouseId: ID!) {
              orderFulfillmentCancel(id: $id, input: {warehouseId: $warehouseId}) {
                errors {
                  ...OrderFailure
                }
              }
            }

            fragment OrderFailure on OrderError {
              field
              code
              message
            }
            """)
        variables: dict[str, object] = {"id": id, "warehouseId": warehouse_id}
        response = self.execute(
            query=query, operation_name="CallBackParcel", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CallBackParcel.model_validate(data)

    def number_parcel(
        self, id: str, tracking_number: str, **kwargs: Any
    ) -> NumberParcel:
        query = gql("""
            mutation NumberParcel($id: ID!, $trackingNumber: String!) {
              orderFulfillmentUpdateTracking(
                id: $id
                input: {trackingNumber: $trackingNumber}
              ) {
                errors {
                  ...OrderFailure
                }
              }
            }

            fragment OrderFailure on OrderError {
              field
              code
              message
            }
            """)
        variables: dict[str, object] = {"id": id, "trackingNumber": tracking_number}
        response = self.execute(
            query=query, operation_name="NumberParcel", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return NumberParcel.model_validate(data)

    def product_of_sku(self, sku: str, **kwargs: Any) -> ProductOfSku:
        query = gql("""
            query ProductOfSku($sku: String!) {
              productVariant(sku: $sku) {
                externalReference
                product {
                  externalReference
                  slug
                }
              }
            }
            """)
        variables: dict[str, object] = {"sku": sku}
        response = self.execute(
            query=query, operation_name="ProductOfSku", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ProductOfSku.model_validate(data)

    def product_type_id(self, slug: str, **kwargs: Any) -> ProductTypeId:
        query = gql("""
            query ProductTypeId($slug: String!) {
              productTypes(first: 1, filter: {slugs: [$slug]}) {
                edges {
                  node {
                    id
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"slug": slug}
        response = self.execute(
            query=query, operation_name="ProductTypeId", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ProductTypeId.model_validate(data)

    def attribute_id(self, slug: str, **kwargs: Any) -> AttributeId:
        query = gql("""
            query AttributeId($slug: String!) {
              attribute(slug: $slug) {
                id
              }
            }
            """)
        variables: dict[str, object] = {"slug": slug}
        response = self.execute(
            query=query, operation_name="AttributeId", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AttributeId.model_validate(data)

    def tax_class_names(self, **kwargs: Any) -> TaxClassNames:
        query = gql("""
            query TaxClassNames {
              taxClasses(first: 100) {
                edges {
                  node {
                    id
                    name
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="TaxClassNames", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return TaxClassNames.model_validate(data)

    def answers_on_offer(
        self, slug: str, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> AnswersOnOffer:
        query = gql("""
            query AnswersOnOffer($slug: String!, $after: String) {
              attribute(slug: $slug) {
                choices(first: 100, after: $after) {
                  edges {
                    node {
                      externalReference
                      name
                      translation(languageCode: EN) {
                        name
                      }
                    }
                  }
                  pageInfo {
                    hasNextPage
                    endCursor
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"slug": slug, "after": after}
        response = self.execute(
            query=query, operation_name="AnswersOnOffer", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AnswersOnOffer.model_validate(data)

    def product_to_make(self, reference: str, **kwargs: Any) -> ProductToMake:
        query = gql("""
            query ProductToMake($reference: String!) {
              product(externalReference: $reference) {
                id
                channelListings {
                  isPublished
                  channel {
                    slug
                  }
                }
                media {
                  id
                  alt
                  picture: metafield(key: "picture")
                  url(size: 1280, format: WEBP)
                }
                variants {
                  id
                  externalReference
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="ProductToMake", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ProductToMake.model_validate(data)

    def words_of_product(self, reference: str, **kwargs: Any) -> WordsOfProduct:
        query = gql("""
            query WordsOfProduct($reference: String!) {
              product(externalReference: $reference) {
                name
                description
                easyRead: metafield(key: "easy_read")
                easyReadEn: metafield(key: "easy_read_en")
                size: metafield(key: "size")
                care: metafield(key: "care")
                about: metafield(key: "about")
                category {
                  slug
                }
                translation(languageCode: EN) {
                  name
                  description
                }
                attributes {
                  attribute {
                    slug
                  }
                  values {
                    externalReference
                  }
                }
                media {
                  id
                  alt
                  picture: metafield(key: "picture")
                  url(size: 640, format: WEBP)
                  type
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="WordsOfProduct", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return WordsOfProduct.model_validate(data)

    def make_product(self, input: ProductCreateInput, **kwargs: Any) -> MakeProduct:
        query = gql("""
            mutation MakeProduct($input: ProductCreateInput!) {
              productCreate(input: $input) {
                product {
                  id
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="MakeProduct", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return MakeProduct.model_validate(data)

    def revise_product(
        self, id: str, input: ProductInput, **kwargs: Any
    ) -> ReviseProduct:
        query = gql("""
            mutation ReviseProduct($id: ID!, $input: ProductInput!) {
              productUpdate(id: $id, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query, operation_name="ReviseProduct", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ReviseProduct.model_validate(data)

    def translate_product(
        self, id: str, input: TranslationInput, **kwargs: Any
    ) -> TranslateProduct:
        query = gql("""
            mutation TranslateProduct($id: ID!, $input: TranslationInput!) {
              productTranslate(id: $id, input: $input, languageCode: EN) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query,
            operation_name="TranslateProduct",
            variables=variables,
            **kwargs
        )
        data = self.get_data(response)
        return TranslateProduct.model_validate(data)

    def make_variant(
        self, input: ProductVariantCreateInput, **kwargs: Any
    ) -> MakeVariant:
        query = gql("""
            mutation MakeVariant($input: ProductVariantCreateInput!) {
              productVariantCreate(input: $input) {
                productVariant {
                  id
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="MakeVariant", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return MakeVariant.model_validate(data)

    def add_picture(
        self, product: str, alt: str, image: File, **kwargs: Any
    ) -> AddPicture:
        query = gql("""
            mutation AddPicture($product: ID!, $alt: String!, $image: Upload!) {
              productMediaCreate(input: {product: $product, alt: $alt, image: $image}) {
                media {
                  id
                  url(size: 1280, format: WEBP)
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"product": product, "alt": alt, "image": image}
        response = self.execute(
            query=query, operation_name="AddPicture", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AddPicture.model_validate(data)

    def describe_picture(self, id: str, alt: str, **kwargs: Any) -> DescribePicture:
        query = gql("""
            mutation DescribePicture($id: ID!, $alt: String!) {
              productMediaUpdate(id: $id, input: {alt: $alt}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "alt": alt}
        response = self.execute(
            query=query, operation_name="DescribePicture", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return DescribePicture.model_validate(data)

    def drop_picture(self, id: str, **kwargs: Any) -> DropPicture:
        query = gql("""
            mutation DropPicture($id: ID!) {
              productMediaDelete(id: $id) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="DropPicture", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return DropPicture.model_validate(data)

    def order_pictures(
        self, product: str, media: list[str], **kwargs: Any
    ) -> OrderPictures:
        query = gql("""
            mutation OrderPictures($product: ID!, $media: [ID!]!) {
              productMediaReorder(productId: $product, mediaIds: $media) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"product": product, "media": media}
        response = self.execute(
            query=query, operation_name="OrderPictures", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return OrderPictures.model_validate(data)

    def note_picture(
        self, id: str, notes: list[MetadataInput], **kwargs: Any
    ) -> NotePicture:
        query = gql("""
            mutation NotePicture($id: ID!, $notes: [MetadataInput!]!) {
              updateMetadata(id: $id, input: $notes) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "notes": notes}
        response = self.execute(
            query=query, operation_name="NotePicture", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return NotePicture.model_validate(data)

    def store_room(self, reference: str, channel: str, **kwargs: Any) -> StoreRoom:
        query = gql("""
            query StoreRoom($reference: String!, $channel: String!) {
              warehouse(externalReference: $reference) {
                id
              }
              channel(slug: $channel) {
                id
                warehouses {
                  externalReference
                }
              }
              shippingZones(first: 100) {
                edges {
                  node {
                    id
                    channels {
                      slug
                    }
                    warehouses {
                      externalReference
                    }
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference, "channel": channel}
        response = self.execute(
            query=query, operation_name="StoreRoom", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return StoreRoom.model_validate(data)

    def open_warehouse(
        self, input: WarehouseCreateInput, **kwargs: Any
    ) -> OpenWarehouse:
        query = gql("""
            mutation OpenWarehouse($input: WarehouseCreateInput!) {
              createWarehouse(input: $input) {
                warehouse {
                  id
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="OpenWarehouse", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return OpenWarehouse.model_validate(data)

    def serve_channel(
        self, id: str, warehouses: list[str], **kwargs: Any
    ) -> ServeChannel:
        query = gql("""
            mutation ServeChannel($id: ID!, $warehouses: [ID!]!) {
              channelUpdate(id: $id, input: {addWarehouses: $warehouses}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "warehouses": warehouses}
        response = self.execute(
            query=query, operation_name="ServeChannel", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ServeChannel.model_validate(data)

    def serve_zones(self, id: str, zones: list[str], **kwargs: Any) -> ServeZones:
        query = gql("""
            mutation ServeZones($id: ID!, $zones: [ID!]!) {
              assignWarehouseShippingZone(id: $id, shippingZoneIds: $zones) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "zones": zones}
        response = self.execute(
            query=query, operation_name="ServeZones", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ServeZones.model_validate(data)

    def managed_products(
        self,
        filter_: ProductFilterInput,
        first: int,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any
    ) -> ManagedProducts:
        query = gql("""
            query ManagedProducts($filter: ProductFilterInput!, $first: Int!, $after: String) {
              products(
                filter: $filter
                sortBy: {field: NAME, direction: ASC}
                first: $first
                after: $after
              ) {
                totalCount
                edges {
                  node {
                    ...Managed
                  }
                }
                pageInfo {
                  hasNextPage
                  endCursor
                }
              }
            }

            fragment Managed on Product {
              externalReference
              slug
              name
              translation(languageCode: EN) {
                name
              }
              vendor: metafield(key: "vendor")
              madeBy: attribute(slug: "vendor") {
                ...Values
              }
              category {
                ...Shelf
              }
              media {
                ...PictureOf
              }
              channelListings {
                isPublished
                channel {
                  slug
                }
              }
              variants {
                externalReference
                sku
                name
                translation(languageCode: EN) {
                  name
                }
                channelListings {
                  channel {
                    slug
                  }
                  price {
                    fractionalAmount
                  }
                }
                stocks {
                  ...Pieces
                }
              }
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment Pieces on Stock {
              quantity
              quantityAllocated
              warehouse {
                externalReference
                name
              }
            }

            fragment Shelf on Category {
              slug
              name
              translation(languageCode: EN) {
                name
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "filter": filter_,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=query, operation_name="ManagedProducts", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ManagedProducts.model_validate(data)

    def managed_product(self, reference: str, **kwargs: Any) -> ManagedProduct:
        query = gql("""
            query ManagedProduct($reference: String!) {
              product(externalReference: $reference) {
                ...Managed
              }
            }

            fragment Managed on Product {
              externalReference
              slug
              name
              translation(languageCode: EN) {
                name
              }
              vendor: metafield(key: "vendor")
              madeBy: attribute(slug: "vendor") {
                ...Values
              }
              category {
                ...Shelf
              }
              media {
                ...PictureOf
              }
              channelListings {
                isPublished
                channel {
                  slug
                }
              }
              variants {
                externalReference
                sku
                name
                translation(languageCode: EN) {
                  name
                }
                channelListings {
                  channel {
                    slug
                  }
                  price {
                    fractionalAmount
                  }
                }
                stocks {
                  ...Pieces
                }
              }
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment Pieces on Stock {
              quantity
              quantityAllocated
              warehouse {
                externalReference
                name
              }
            }

            fragment Shelf on Category {
              slug
              name
              translation(languageCode: EN) {
                name
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="ManagedProduct", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ManagedProduct.model_validate(data)

    def set_price(
        self, variant_id: str, channel_id: str, price: Decimal, **kwargs: Any
    ) -> SetPrice:
        query = gql("""
            mutation SetPrice($variantId: ID!, $channelId: ID!, $price: PositiveDecimal!) {
              productVariantChannelListingUpdate(
                id: $variantId
                input: [{channelId: $channelId, price: $price}]
              ) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "variantId": variant_id,
            "channelId": channel_id,
            "price": price,
        }
        response = self.execute(
            query=query, operation_name="SetPrice", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return SetPrice.model_validate(data)

    def set_stock(
        self, variant_id: str, warehouse_id: str, quantity: int, **kwargs: Any
    ) -> SetStock:
        query = gql("""
            mutation SetStock($variantId: ID!, $warehouseId: ID!, $quantity: Int!) {
              productVariantStocksUpdate(
                variantId: $variantId
                stocks: [{warehouse: $warehouseId, quantity: $quantity}]
              ) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "variantId": variant_id,
            "warehouseId": warehouse_id,
            "quantity": quantity,
        }
        response = self.execute(
            query=query, operation_name="SetStock", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return SetStock.model_validate(data)

    def list_product(
        self,
        product_id: str,
        channels: list[ProductChannelListingAddInput],
        **kwargs: Any
    ) -> ListProduct:
        query = gql("""
            mutation ListProduct($productId: ID!, $channels: [ProductChannelListingAddInput!]!) {
              productChannelListingUpdate(id: $productId, input: {updateChannels: $channels}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"productId": product_id, "channels": channels}
        response = self.execute(
            query=query, operation_name="ListProduct", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ListProduct.model_validate(data)

    def sale_days(self, reference: str, **kwargs: Any) -> SaleDays:
        query = gql("""
            query SaleDays($reference: String!) {
              product(externalReference: $reference) {
                channelListings {
                  isPublished
                  isAvailableForPurchase
                  availableForPurchaseAt
                  channel {
                    slug
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="SaleDays", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return SaleDays.model_validate(data)

    def product_to_index(self, reference: str, **kwargs: Any) -> ProductToIndex:
        query = gql("""
            query ProductToIndex($reference: String!) {
              product(externalReference: $reference) {
                ...Indexed
              }
            }

            fragment Answer on SelectedAttribute {
              attribute {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
              ...Values
            }

            fragment Indexed on Product {
              id
              externalReference
              name
              description
              translation(languageCode: EN) {
                name
                description
              }
              vendor: metafield(key: "vendor")
              category {
                slug
                ancestors(first: 20) {
                  edges {
                    node {
                      slug
                    }
                  }
                }
              }
              madeBy: attribute(slug: "vendor") {
                ...Values
              }
              attributes {
                ...Answer
              }
              variants {
                id
                externalReference
              }
              channelListings {
                isPublished
                visibleInListings
                channel {
                  slug
                }
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="ProductToIndex", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ProductToIndex.model_validate(data)

    def products_to_index(
        self, first: int, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> ProductsToIndex:
        query = gql("""
            query ProductsToIndex($first: Int!, $after: String) {
              products(first: $first, after: $after) {
                edges {
                  node {
                    ...Indexed
                  }
                }
                pageInfo {
                  hasNextPage
                  endCursor
                }
              }
            }

            fragment Answer on SelectedAttribute {
              attribute {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
              ...Values
            }

            fragment Indexed on Product {
              id
              externalReference
              name
              description
              translation(languageCode: EN) {
                name
                description
              }
              vendor: metafield(key: "vendor")
              category {
                slug
                ancestors(first: 20) {
                  edges {
                    node {
                      slug
                    }
                  }
                }
              }
              madeBy: attribute(slug: "vendor") {
                ...Values
              }
              attributes {
                ...Answer
              }
              variants {
                id
                externalReference
              }
              channelListings {
                isPublished
                visibleInListings
                channel {
                  slug
                }
              }
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {"first": first, "after": after}
        response = self.execute(
            query=query, operation_name="ProductsToIndex", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ProductsToIndex.model_validate(data)

    def stock_of_variant(self, reference: str, **kwargs: Any) -> StockOfVariant:
        query = gql("""
            query StockOfVariant($reference: String!) {
              productVariant(externalReference: $reference) {
                stocks {
                  ...Pieces
                }
              }
            }

            fragment Pieces on Stock {
              quantity
              quantityAllocated
              warehouse {
                externalReference
                name
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="StockOfVariant", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return StockOfVariant.model_validate(data)

    def goods_in(
        self,
        reference: str,
        first: int,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any
    ) -> GoodsIn:
        query = gql("""
            query GoodsIn($reference: String!, $first: Int!, $after: String) {
              warehouse(externalReference: $reference) {
                stocks(first: $first, after: $after) {
                  edges {
                    node {
                      quantity
                      productVariant {
                        externalReference
                        sku
                        name
                        translation(languageCode: EN) {
                          name
                        }
                        channelListings {
                          channel {
                            slug
                          }
                          price {
                            fractionalAmount
                          }
                        }
                        product {
                          externalReference
                          name
                          translation(languageCode: EN) {
                            name
                          }
                          vendor: metafield(key: "vendor")
                          madeBy: attribute(slug: "vendor") {
                            ...Values
                          }
                          category {
                            slug
                          }
                          media {
                            ...PictureOf
                          }
                        }
                      }
                    }
                  }
                  pageInfo {
                    hasNextPage
                    endCursor
                  }
                }
              }
            }

            fragment PictureOf on ProductMedia {
              url(size: 640, format: WEBP)
              alt
              altEn: metafield(key: "alt_en")
              type
            }

            fragment Values on SelectedAttribute {
              values {
                slug
                name
                translation(languageCode: EN) {
                  name
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "reference": reference,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=query, operation_name="GoodsIn", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return GoodsIn.model_validate(data)
