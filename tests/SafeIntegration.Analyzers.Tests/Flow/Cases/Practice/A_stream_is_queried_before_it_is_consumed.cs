// shape: .NET 10 operators over an async stream of rows
using SafeIntegration;

namespace Leads;

public sealed record Lead(string Mail, string Company, int Score);

public interface INewsletter
{
    [Effect]
    Task SubscribeAsync(string mail);
}

public sealed class LeadImport(HttpClient crm, INewsletter newsletter)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        IAsyncEnumerable<string> mails =
            from lead in crm.GetFromJsonAsAsyncEnumerable<Lead>("leads", cancellationToken)
            where lead is not null && lead.Company.Length > 0
            orderby lead.Score descending
            select lead.Mail.Trim();

        int count = 0;
        await foreach (string mail in mails.Distinct().Take(100).WithCancellation(cancellationToken))
        {
            await newsletter.SubscribeAsync(mail); // expect: SI1001
            count++;
        }

        return count;
    }
}
