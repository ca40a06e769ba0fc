from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def forgetful(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path("", forgetful)]
