"""The applicants' doors."""

from django.urls import path

from vendor_onboarding.applications import answering, papers, registering, sending, starting

app_name = "applications"
urlpatterns = [
    path("", registering.home, name="home"),
    path("register/", registering.register, name="register"),
    path("confirm/<str:token>/", registering.confirm, name="confirm"),
    path("start/", starting.start, name="start"),
    path("on-behalf/", starting.on_behalf, name="on-behalf"),
    path("<uuid:application>/", sending.overview, name="overview"),
    path("<uuid:application>/papers/", papers.papers, name="papers"),
    path("<uuid:application>/papers/<uuid:document>/drop/", papers.drop, name="drop"),
    path("<uuid:application>/papers/<uuid:document>/<int:number>/", papers.page, name="paper"),
    path("<uuid:application>/terms/", sending.terms, name="terms"),
    path("<uuid:application>/send/", sending.send, name="send"),
    path("<uuid:application>/hand-back/", sending.back_to_helper, name="hand-back"),
    path("<uuid:application>/withdraw/", sending.withdraw, name="withdraw"),
    path("<uuid:application>/question/<slug:step>/", answering.step_page, name="step"),
]
