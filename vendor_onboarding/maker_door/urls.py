"""The maker's own doors. The card's token stands last: a word that is no page may be one."""

from django.urls import path

from vendor_onboarding.maker_door import answering, entering, pages, shown

app_name = "maker_door"
urlpatterns = [
    path("", pages.home, name="home"),
    path("enter/", entering.enter, name="enter"),
    path("pictures/", entering.pictures, name="pictures"),
    path("out/", entering.out, name="out"),
    path("sold/", pages.sold, name="sold"),
    path("sold/<int:year>/<int:month>/", pages.sold_in_month, name="sold-month"),
    path("money/", pages.money, name="money"),
    path("money/<uuid:payout>/", pages.payment, name="payment"),
    path("money/<uuid:payout>/<slug:answer>/", answering.answer, name="answer"),
    path("card/", pages.card, name="card"),
    path("shown/", shown.places, name="shown"),
    path("shown/nothing/", shown.nothing, name="nothing"),
    path("shown/as-in-shop/", shown.as_in_shop, name="as-in-shop"),
    path("shown/kept/<uuid:portrayal>/<slug:name>", shown.kept, name="kept"),
    path("shown/<slug:purpose>/", shown.place, name="place"),
    path("shown/<slug:purpose>/<slug:item>/", shown.question, name="question"),
    path("<str:token>", entering.landing, name="landing"),
    path("<str:token>/", entering.landing),
]
