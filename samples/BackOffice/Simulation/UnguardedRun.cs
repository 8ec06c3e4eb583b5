using System.Text.Json;
using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
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
        return await new OrderNotifier(client, note => model.Classifier.Classify(note).Label, outputFolder).RunAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Routes all enquiries.</summary>
    public static Task<IReadOnlyList<RoutedEnquiry>> RouteAsync(EnquiryModels models, string inboxFolder, CancellationToken cancellationToken) =>
        new EnquiryRouter(text => models.Queue.Classify(text) is var guess ? (guess.Label, guess.Probability) : default, inboxFolder).RunAsync(cancellationToken);

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
            var poster = new InvoicePoster(client, (_, _) => Task.FromResult(AnswerOf(reader.Read(text))));
            PostedInvoice result = await poster.PostAsync(new(mail.MessageId, text.Text), cancellationToken);
            posted.Add(new(result.Id, result.Number, result.Total, Reference: null));
        }

        return posted;
    }

    // The same reader, answering as a chat model would: without its doubts.
    private static string AnswerOf(InvoiceReading reading) =>
        JsonSerializer.Serialize(new { supplier = "", number = reading.Number?.Value, total = reading.Total?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) });
}
