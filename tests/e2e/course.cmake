# cmake -D FROM=lessons -D PACK=ma-boite-mail -D LESSON=mail-03 -D TO=folder -P course.cmake: a course of one lesson, as it
# stands now. The lesson is played from the first card on; other lessons of the course would come before it.
file(REMOVE_RECURSE ${TO})
file(COPY ${FROM}/${PACK} DESTINATION ${TO})
file(GLOB others ${TO}/${PACK}/*-[0-9][0-9].yaml)
list(REMOVE_ITEM others ${TO}/${PACK}/${LESSON}.yaml)
if(others)
  file(REMOVE ${others})
endif()
file(READ ${TO}/${PACK}/pack.yaml pack)
string(REGEX REPLACE "lessons: \\[[^]]*\\]" "lessons: [${LESSON}]" pack "${pack}")
file(WRITE ${TO}/${PACK}/pack.yaml "${pack}")
