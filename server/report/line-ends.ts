/** What ends a sentence or an item of a list, closing signs behind it included. */
export const sentenceEnd = /[.;:!?…/][”"’)\]]*$|[.;:!?…”)]$/;
/** What ends a sentence for good. */
export const fullStop = /[.!?…/][”"’)\]]*$/;
/** Nothing that was ended on purpose ends in one of these. */
export const openEnd =
  /(?:[,(–-]|(?<!\p{L})(?:và|của|các|về|theo|đến|cho|với|trong|tại|từ|quý|khóa|khoá|thứ|khoản))$/iu;
