"""The wall of marks in courses of equal size, like a wall of bricks. A full course is drawn once and never again."""

import secrets
from collections import Counter
from typing import Any

from django.db import models

from stories import marks
from stories.models.call import Call

SIZE = 50_000  # marks


class Course(models.Model):
    """So many marks of one call's wall, in the order in which they came, give or take what was folded together."""

    VOICE = "1undyed"

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="courses")
    number = models.PositiveIntegerField()  # from 0
    marks = models.BinaryField()  # one byte a mark, see marks.CODES
    drawing = models.BinaryField()  # a PNG of them
    height = models.PositiveIntegerField(default=0)  # of the drawing, in pixels

    class Meta:
        constraints = [models.UniqueConstraint(fields=["call", "number"], name="courses_are_numbered")]

    def __str__(self) -> str:
        return f"course {self.number}"

    @classmethod
    def marks_of(cls, call: Call) -> "Counter[str]":
        """How many of each mark are in the picture of a call."""
        names = {code: name for name, code in marks.CODES.items()}
        found: Counter[str] = Counter()
        for (laid,) in cls.objects.filter(call=call).values_list("marks").iterator():
            found.update({names[code]: count for code, count in Counter(bytes(laid)).items()})
        return found

    @classmethod
    def lay(cls, call_id: Any, changes: "Counter[str]") -> None:
        """Add marks at the end and take others away; redraw the courses that changed. Inside a transaction.

        Where one is taken out, the newest mark of all moves into its place: one course at most is redrawn for it.
        """
        # One after the other: the newest course may not be there yet, or be full, for another one to see and wait at.
        Call.objects.select_for_update(no_key=True).get(pk=call_id)
        last = cls.objects.select_for_update().filter(call_id=call_id).order_by("-number").first()
        wall = _Wall(call_id, last)
        for mark, amount in changes.items():
            for _one in range(-amount):
                wall.take_out(marks.CODES[mark])
        new = bytearray()
        for mark, amount in changes.items():
            new += bytes([marks.CODES[mark]]) * max(0, amount)
        shuffled = list(new)
        secrets.SystemRandom().shuffle(shuffled)  # who came together is not told apart
        wall.add(bytes(shuffled))
        wall.save()


class _Wall:
    """The courses of one call while marks are added and taken out: only those that are touched are read and drawn."""

    def __init__(self, call_id: Any, last: Course | None) -> None:
        self.call_id = call_id
        self.touched: dict[int, bytearray] = {}
        self.last = last.number if last else -1
        if last:
            self.touched[last.number] = bytearray(last.marks)
        self.before = {number: bytes(marks) for number, marks in self.touched.items()}

    def add(self, new: bytes) -> None:
        while new:
            if self.last < 0 or len(self.touched[self.last]) >= SIZE:
                self.last += 1
                self.touched[self.last] = bytearray()
            room = SIZE - len(self.touched[self.last])
            self.touched[self.last] += new[:room]
            new = new[room:]

    def take_out(self, code: int) -> None:
        for number in range(self.last, -1, -1):
            course = self._read(number)
            place = course.rfind(code)
            if place >= 0:
                course[place] = self.touched[self.last][-1]
                del self.touched[self.last][-1]
                if not self.touched[self.last] and self.last > 0:
                    self.last -= 1
                    self._read(self.last)
                return

    def _read(self, number: int) -> bytearray:
        if number not in self.touched:
            course = Course.objects.select_for_update().get(call_id=self.call_id, number=number)
            self.touched[number] = bytearray(course.marks)
            self.before[number] = bytes(course.marks)
        return self.touched[number]

    def save(self) -> None:
        for number, course in self.touched.items():
            if number > self.last:
                Course.objects.filter(call_id=self.call_id, number=number).delete()
            elif self.before.get(number) != bytes(course):
                drawing, height = marks.draw_course(bytes(course))
                Course.objects.update_or_create(
                    call_id=self.call_id,
                    number=number,
                    defaults={"marks": bytes(course), "drawing": drawing, "height": height},
                )
