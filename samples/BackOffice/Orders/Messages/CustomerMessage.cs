using System.Globalization;
using BackOffice.Learning;
using MimeKit;

namespace BackOffice.Orders;

/// <summary>Writes what a notice says as an e-mail in the customer's language.</summary>
public static class CustomerMessage
{
    private const string KindHeader = "X-Fennick-Kind";
    private const string OrderHeader = "X-Fennick-Order";
    private const string TotalHeader = "X-Fennick-Total";
    private const string UrgencyHeader = "X-Fennick-Urgency";

    /// <summary>Composes the message; the same notice gives the same words.</summary>
    /// <param name="notice">What to tell whom.</param>
    /// <param name="messageId">The Message-Id without angle brackets; names the occurrence, see <see cref="PickupFolder"/>.</param>
    /// <param name="sentAt">The date the message carries.</param>
    public static MimeMessage Compose(OrderNotice notice, string messageId, DateTimeOffset sentAt)
    {
        MessageTexts texts = MessageTexts.In(notice.Language);
        string total = string.Create(CultureInfo.InvariantCulture, $"{notice.Total:0.00} {notice.Currency}");
        string body = string.Create(CultureInfo.InvariantCulture, $"{texts.Greeting} {notice.CustomerName},\n\n{texts.Body(notice.Kind, notice.OrderId, total)}\n");
        if (texts.AboutNote(notice.Urgency) is { } answer)
            body += $"\n{answer}\n";

        MimeMessage mail = new() { MessageId = messageId, Subject = texts.Subject(notice.Kind, notice.OrderId), Date = sentAt };
        mail.From.Add(new MailboxAddress("Fennick Climate", "orders@fennick.example"));
        mail.To.Add(new MailboxAddress(notice.CustomerName, notice.Recipient));
        mail.Body = new TextPart("plain") { Text = $"{body}\nFennick Climate\n" };
        mail.Headers.Add(OrderHeader, notice.OrderId);
        mail.Headers.Add(KindHeader, notice.Kind.ToString());
        mail.Headers.Add(UrgencyHeader, notice.Urgency.ToString());
        if (notice.Kind.StatesTotal())
            mail.Headers.Add(TotalHeader, notice.Total.ToString(CultureInfo.InvariantCulture));
        return mail;
    }

    /// <summary>Reads back what a message written by <see cref="Compose"/> told whom.</summary>
    /// <exception cref="FormatException">The message was not written by <see cref="Compose"/>.</exception>
    public static SentMessage Read(MimeMessage mail) =>
        Enum.TryParse(mail.Headers[KindHeader], out MessageKind kind)
        && Enum.TryParse(mail.Headers[UrgencyHeader], out Urgency urgency)
        && mail.Headers[OrderHeader] is { } order
            ? new(order, mail.To.Mailboxes.First().Address, kind,
                mail.Headers[TotalHeader] is { } total ? decimal.Parse(total, CultureInfo.InvariantCulture) : null, urgency)
            : throw new FormatException("The message lacks the headers of an order notice.");
}
