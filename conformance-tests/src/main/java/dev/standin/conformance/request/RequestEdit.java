package dev.standin.conformance.request;

/** One change to a valid request. */
public sealed interface RequestEdit
    permits EditAlternative,
        EditBodyText,
        EditCredential,
        EditForm,
        EditHeaderName,
        EditId,
        EditJsonBody,
        EditMethod,
        EditOwner,
        EditParameter,
        EditPath,
        EditPlaced,
        EditQuery,
        EditRawBody,
        EditSecret,
        EditValidBody {

  RequestDraft apply(RequestDraft draft);

  /** What is changed, for a person: {@code query hard=yes}, {@code without header x-bot-id}. */
  String text();
}
