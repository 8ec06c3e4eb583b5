namespace BackOffice.Enquiries;

/// <summary>What became of an attempt to read a mail file: <see cref="MailRead"/> or <see cref="MailRefused"/>.</summary>
public abstract class MailReading
{
    private protected MailReading()
    {
    }
}

/// <summary>A mail that could be read.</summary>
public sealed class MailRead(EnquiryMessage message, MailFlaws flaws) : MailReading
{
    /// <summary>The mail.</summary>
    public EnquiryMessage Message { get; } = message;

    /// <summary>What had to be tolerated.</summary>
    public MailFlaws Flaws { get; } = flaws;
}

/// <summary>A mail that was not read. The file is left as it is.</summary>
public sealed class MailRefused(MailRefusal reason, string explanation) : MailReading
{
    /// <summary>Why.</summary>
    public MailRefusal Reason { get; } = reason;

    /// <summary>Why, in one sentence for a person; it quotes nothing of the mail.</summary>
    public string Explanation { get; } = explanation;
}

/// <summary>Why a mail file was refused.</summary>
public enum MailRefusal
{
    /// <summary>Larger than <see cref="EnquiryMail.MaxBytes"/>; it was not parsed.</summary>
    TooLarge,

    /// <summary>The file is missing, locked or may not be read. Trying again later can help.</summary>
    Unreadable,

    /// <summary>The content is not an e-mail.</summary>
    NotAMail,
}

/// <summary>What was wrong with a mail that was read nevertheless.</summary>
[Flags]
public enum MailFlaws
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There is no text in it, at most a subject.</summary>
    EmptyBody = 1,

    /// <summary>Some bytes are no text in the charset the mail claims; each became U+FFFD.</summary>
    InvalidText = 2,

    /// <summary>The mail has an HTML body only; its text was extracted.</summary>
    HtmlOnly = 4,

    /// <summary>The body was cut after <see cref="EnquiryMail.MaxBodyCharacters"/> characters, or subject or sender after <see cref="EnquiryMail.MaxHeaderCharacters"/>.</summary>
    Truncated = 8,
}
