using System.Net.Mail;
using SafeIntegration;

namespace Enquiries.Effects;

public sealed record EnquiryRoute(string Queue, bool Urgent);

public sealed class RouteEnquiry(HttpClient desk, SmtpClient smtp) : UnconfirmedEffect<EnquiryRoute>
{
    public override async Task ApplyAsync(Approved<EnquiryRoute> approved, EffectContext context, CancellationToken cancellationToken)
    {
        switch (approved.Value)
        {
            case { Urgent: true }:
                await smtp.SendMailAsync("desk@corp.example", "duty@corp.example", "An urgent enquiry", context.ItemKey, cancellationToken);
                break;
            case { Queue: "legal" }:
                await desk.PostAsync($"queues/legal/{context.ItemKey}", content: null, cancellationToken);
                break;
            default:
                await desk.PostAsync($"queues/general/{context.ItemKey}", content: null, cancellationToken);
                break;
        }
    }
}
