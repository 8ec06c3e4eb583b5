using System.Net.Mail;
using SafeIntegration;

namespace Enquiries;

public sealed record Enquiry(string Id, string From, string Text);

public sealed record EnquiryRoute(string Queue);

public abstract class EnquiryRouting : Integration<Enquiry, EnquiryRoute>;

public sealed class EnquiryIntake(EnquiryRouting routing, SmtpClient smtp)
{
    public async Task TakeAsync(Enquiry enquiry)
    {
        Decision<EnquiryRoute> decision = await routing.SubmitAsync(enquiry);
        if (decision is NeedsReview<EnquiryRoute>)
            await smtp.SendMailAsync("desk@corp.example", enquiry.From, "We have your mail", "A colleague reads it today.");
    }
}
