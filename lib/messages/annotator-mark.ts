/** The mark of a document in which the annotator runs, in the isolated world that our scripts share there. */
export interface MarkedWorld {
  jiannuoAnnotator?: true;
}
