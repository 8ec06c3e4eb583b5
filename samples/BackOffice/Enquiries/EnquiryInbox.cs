namespace BackOffice.Enquiries;

/// <summary>Reads the mails of a folder and submits each as an enquiry. A mail that cannot be read moves to <c>refused</c>, with the reason beside it.</summary>
public sealed class EnquiryInbox(EnquiryRouting routing)
{
    /// <summary>Takes in everything in the folder. Mails stay where they are; taking them in again adds nothing.</summary>
    /// <returns>How many enquiries were submitted.</returns>
    public async Task<int> TakeInAsync(string folder, CancellationToken cancellationToken)
    {
        var mails = new MailFolder(folder);
        int submitted = 0;
        foreach (string path in mails.Waiting())
        {
            switch (await EnquiryMail.ReadAsync(path, cancellationToken))
            {
                case MailRead mail:
                    await routing.SubmitAsync(mail.Message with { Id = MailFolder.BoundedId(mail.Message.Id) }, cancellationToken);
                    submitted++;
                    break;
                case MailRefused refused:
                    await mails.RefuseAsync(path, refused.Explanation, cancellationToken);
                    break;
            }
        }

        return submitted;
    }
}
