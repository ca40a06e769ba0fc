from django.urls import path

from moderation.views import desk

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("claims/", desk.next_claim, name="next_claim"),
    path("stories/<uuid:story_id>/", desk.review, name="review"),
    path("stories/<uuid:story_id>/claim/", desk.claim, name="claim"),
    path("stories/<uuid:story_id>/release/", desk.release, name="release"),
    path("stories/<uuid:story_id>/decision/", desk.decision, name="decision"),
    path("decisions/<uuid:decision_id>/undoing/", desk.undoing, name="undoing"),
    path("votes/<uuid:vote_id>/undoing/", desk.vote_undoing, name="vote_undoing"),
]
