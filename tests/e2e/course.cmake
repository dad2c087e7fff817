# cmake -D FROM=lessons -D TO=folder -P course.cmake: a course of one lesson, mail-03, as it stands now. The lesson is played
# from the first card on; other lessons of the course would come before it.
file(REMOVE_RECURSE ${TO})
file(COPY ${FROM}/ma-boite-mail DESTINATION ${TO}
  PATTERN "mail-*.yaml" EXCLUDE)
file(COPY ${FROM}/ma-boite-mail/mail-03.yaml DESTINATION ${TO}/ma-boite-mail)
file(READ ${TO}/ma-boite-mail/pack.yaml pack)
string(REGEX REPLACE "lessons: \\[[^]]*\\]" "lessons: [mail-03]" pack "${pack}")
file(WRITE ${TO}/ma-boite-mail/pack.yaml "${pack}")
