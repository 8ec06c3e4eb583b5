using System.Text.Json;
using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using BackOffice.Learning;
using BackOffice.Orders;
using TheFailures.Enquiries;
using TheFailures.Invoices;
using TheFailures.Orders;

namespace BackOffice.Simulation;

/// <summary>Runs the unguarded integrations of <c>TheFailures</c> on the same input and with the same models, for comparison.</summary>
public static class UnguardedRun
{
    /// <summary>Notifies the customers of all orders.</summary>
    public static async Task<IReadOnlyList<SentNotice>> NotifyAsync(Uri platform, OrderUrgencyModel model, string outputFolder, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = platform };
        using var chat = new AnsweringChatClient(note => model.Classifier.Classify(note).Label);
        return await new OrderNotifier(client, chat, outputFolder).RunAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Routes copies of all enquiries.</summary>
    /// <param name="models">The models.</param>
    /// <param name="inboxFolder">The mails; they stay where they are.</param>
    /// <param name="folder">Gets the copies, a folder for each team, and the answers.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<IReadOnlyList<RoutedEnquiry>> RouteAsync(EnquiryModels models, string inboxFolder, string folder, CancellationToken cancellationToken)
    {
        string copies = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;
        foreach (string mail in Directory.EnumerateFiles(inboxFolder, "*.eml"))
            File.Copy(mail, Path.Combine(copies, Path.GetFileName(mail)));
        using var chat = new AnsweringChatClient(text => AnswerOf(models.Queue.Classify(text)));
        return await new EnquiryRouter(chat, copies, Path.Combine(folder, "queues"), Path.Combine(folder, "answers")).RunAsync(cancellationToken);
    }

    /// <summary>Posts all invoices to an accounts payable of its own.</summary>
    public static async Task<IReadOnlyList<PayableEntry>> PostAsync(InvoiceReader reader, DocumentArchive archive, string mailFolder, CancellationToken cancellationToken)
    {
        await using AccountsPayable payable = await AccountsPayable.StartAsync(cancellationToken);
        using var client = new HttpClient { BaseAddress = payable.BaseAddress };
        var posted = new List<PayableEntry>();
        foreach (string path in Directory.EnumerateFiles(mailFolder, "*.eml").Order(StringComparer.Ordinal))
        {
            InvoiceMail mail = MailReader.Read(await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);
            PdfText text = await archive.ReadTextAsync(await archive.KeepAsync(mail.Documents[0], cancellationToken), cancellationToken);
            using var chat = new AnsweringChatClient(_ => AnswerOf(reader.Read(text)));
            PostedInvoice result = await new InvoicePoster(chat, client).PostAsync(new(mail.MessageId, text.Text), cancellationToken);
            posted.Add(new(result.Id, result.Number, result.Total, Reference: null));
        }

        return posted;
    }

    private static string AnswerOf(TextPrediction guess) => JsonSerializer.Serialize(new { queue = guess.Label, confidence = guess.Probability });

    // The same reader, answering as a chat model would: without its doubts.
    private static string AnswerOf(InvoiceReading reading) =>
        JsonSerializer.Serialize(new { supplier = "", number = reading.Number?.Value, total = reading.Total?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) });
}
