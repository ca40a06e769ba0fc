from django.urls import path, register_converter

from stories.views import author, i_have, magnitude, reading, replies, resources, rights, story, taps, telling, wall


class PublicId:
    """32 hexadecimal digits, lower case."""

    regex = "[0-9a-f]{32}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(PublicId, "public_id")

urlpatterns = [
    path("", wall.wall, name="wall"),
    path("calls/", wall.calls, name="calls"),
    path("calls/<slug:slug>/", wall.wall, name="call_wall"),
    path("calls/<slug:slug>/feed/", wall.feed, name="call_feed"),
    path("calls/<slug:slug>/field.svg", wall.field, name="field"),
    path("calls/<slug:slug>/voice/", taps.voice, name="voice"),
    path("calls/<slug:slug>/voice/withdrawal/", taps.voice_withdrawal, name="voice_withdrawal"),
    path("calls/<slug:slug>/magnitude/", magnitude.page, name="call_magnitude"),
    path("calls/<slug:slug>/magnitude/figures.csv", magnitude.figures_csv, name="call_figures_csv"),
    path("calls/<slug:slug>/magnitude/figures.json", magnitude.figures_json, name="call_figures_json"),
    path("calls/<slug:slug>/number/", magnitude.number, name="number"),
    path("calls/<slug:slug>/marks/<int:number>.png", magnitude.course, name="course"),
    path("magnitude/", magnitude.page, name="magnitude"),
    path("magnitude/figures.csv", magnitude.figures_csv, name="figures_csv"),
    path("magnitude/figures.json", magnitude.figures_json, name="figures_json"),
    path("kind-words/", wall.kind_words, name="kind_words"),
    path("feed/", wall.feed, name="feed"),
    path("marks/<slug:thread>/<int:length>.png", story.card_picture, name="card_picture"),
    path("stories/<public_id:public_id>/", story.story, name="story"),
    path("stories/<public_id:public_id>/print/", story.printed, name="printed"),
    path("stories/<public_id:public_id>/me-too/", taps.me_too, name="me_too"),
    path("stories/<public_id:public_id>/me-too/withdrawal/", taps.me_too_withdrawal, name="me_too_withdrawal"),
    path("stories/<public_id:public_id>/reply/", replies.reply, name="reply"),
    path("stories/<public_id:public_id>/belief/", taps.belief, name="belief"),
    path("stories/<public_id:public_id>/belief/withdrawal/", taps.belief_withdrawal, name="belief_withdrawal"),
    path("tell/", telling.tell, name="tell"),
    path("receipt/", author.receipt, name="receipt"),
    path("receipt/edit/", author.edit, name="edit"),
    path("receipt/letter/", author.letter, name="letter"),
    path("receipt/statement/", author.statement, name="statement"),
    path("receipt/showing/", rights.showing, name="showing"),
    path("receipt/appearance/", rights.appearance, name="appearance"),
    path("receipt/replies/", rights.replies, name="replies"),
    path("receipt/stay/", rights.stay, name="stay"),
    path("receipt/ending/", rights.ending, name="ending"),
    path("receipt/mail/", rights.mail, name="mail"),
    path("receipt/list/", rights.another_list, name="another_list"),
    path("receipt/copy/", rights.copy, name="copy"),
    path("receipt/withdrawal/", rights.withdrawal, name="withdrawal"),
    path("receipt/erasure/", rights.erasure, name="erasure"),
    path("reading/quiet/", reading.quiet, name="quiet"),
    path("receipt/reply/", replies.your_reply, name="your_reply"),
    path("reading/", reading.reading, name="reading"),
    path("support/", resources.support, name="support"),
    path("support/country/", resources.support_country, name="support_country"),
    path("i-have/", i_have.i_have, name="i_have"),
    path("i-have/write/", i_have.i_have_write, name="i_have_write"),
    path("i-have/words/", i_have.i_have_words, name="i_have_words"),
    path("actions/", resources.actions, name="actions"),
    path("about/", resources.about, name="about"),
    path("healthz", resources.healthz, name="healthz"),
    path("readyz", resources.readyz, name="readyz"),
]
