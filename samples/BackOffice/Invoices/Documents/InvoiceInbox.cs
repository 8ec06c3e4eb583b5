using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>
/// Reads the mails of a folder and submits each attached invoice. A mail that was taken in moves to <c>done</c>, one that cannot be read to <c>refused</c> with the reason in
/// a text file beside it: nothing is deleted. If the process dies in between, the mail is read again and its item key is known already.
/// </summary>
public sealed class InvoiceInbox(string folder, DocumentArchive archive, SupplierInvoices invoices)
{
    private readonly MailFolder _folder = new(folder);

    /// <summary>Takes in everything in the folder.</summary>
    /// <param name="cancellationToken">Ends the work between mails.</param>
    /// <returns>How many mails were refused.</returns>
    public async Task<int> TakeInAsync(CancellationToken cancellationToken)
    {
        int refused = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(_folder.Waiting(), parallel, async (path, token) =>
        {
            try
            {
                await TakeInAsync(path, token);
                _folder.Done(path);
            }
            catch (UnreadableDocumentException problem)
            {
                await _folder.RefuseAsync(path, problem.Message, token);
                Interlocked.Increment(ref refused);
            }
        });
        return refused;
    }

    private async Task TakeInAsync(string path, CancellationToken cancellationToken)
    {
        InvoiceMail mail;
        await using (FileStream file = File.OpenRead(path))
            mail = await MailReader.ReadAsync(file, cancellationToken);
        string id = MailFolder.BoundedId(mail.MessageId.Length > 0 ? mail.MessageId : Path.GetFileNameWithoutExtension(path));
        for (int i = 0; i < mail.Documents.Count; i++)
        {
            string hash = await archive.KeepAsync(mail.Documents[i], cancellationToken);
            string text = await TextOfAsync(hash, cancellationToken);
            await invoices.SubmitAsync(new($"{id}/{i + 1}", mail.From, hash, text), cancellationToken);
        }
    }

    // A document that cannot be read goes to a person all the same: the call says why.
    private async Task<string> TextOfAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            return (await archive.ReadTextAsync(hash, cancellationToken)).Text;
        }
        catch (UnreadableDocumentException)
        {
            return "";
        }
    }
}
