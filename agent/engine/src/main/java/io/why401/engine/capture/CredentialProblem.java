package io.why401.engine.capture;

import io.why401.engine.settings.Ids;

/** What the shape of the Authorization header alone proves to be wrong with it. */
public enum CredentialProblem {
    /** The header is there and has no value. */
    EMPTY("the Authorization header is empty"),
    /** A value without a scheme in front, such as a bare token. */
    NO_SCHEME("the Authorization header has no scheme"),
    /** A scheme and nothing behind it. */
    NO_VALUE("the Authorization header has a scheme and no credential"),
    /** {@code Bearer Bearer …}. */
    DOUBLED_SCHEME("the scheme stands twice"),
    /** Quotes around the credential. */
    QUOTED("the credential stands in quotes"),
    /** More than one Authorization header. */
    SEVERAL_HEADERS("there are several Authorization headers"),
    /** {@code Bearer}, a tab, and the token: RFC 9110 §11.4 has spaces there, and readers of tokens know nothing else. */
    TAB_BEHIND_SCHEME("a tab stands behind the scheme where a space belongs"),
    /** Spaces, control characters or others that RFC 9110 §11.2 (token68) does not allow in a credential. */
    ILLEGAL_CHARACTERS("the credential has characters that are not allowed there"),
    /** {@code Basic eyJ….eyJ….…}: what belongs behind Bearer. */
    TOKEN_AS_BASIC("a token is sent as Basic"),
    /** {@code Bearer YWRhOnB3}: what belongs behind Basic. */
    BASIC_AS_TOKEN("a user and password are sent as Bearer"),
    /** Basic whose value is no base64 (RFC 7617 §2). */
    BASIC_NOT_BASE64("the Basic value is not base64"),
    /** Basic whose decoded value has no colon (RFC 7617 §2). */
    BASIC_WITHOUT_COLON("the decoded Basic value has no colon"),
    /** {@code null}, {@code undefined}, {@code ${TOKEN}}: a value that some client never filled in. */
    PLACEHOLDER("the credential is a placeholder that was never filled in");

    private final String words;

    CredentialProblem(String words) {
        this.words = words;
    }

    public String id() {
        return Ids.of(this);
    }

    /** The problem as half a sentence. */
    public String words() {
        return words;
    }
}
