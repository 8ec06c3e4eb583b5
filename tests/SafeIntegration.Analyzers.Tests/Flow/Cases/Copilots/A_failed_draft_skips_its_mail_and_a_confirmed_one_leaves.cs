using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Mail.Triage;

public sealed record InboundMail(Guid Id, string From, string Text);

public sealed record Draft(Guid MailId, string Text);

public interface IReviewer
{
    [ReviewPath]
    Task<bool> ConfirmAsync(Draft draft, CancellationToken cancellationToken);
}

public interface IOutbound
{
    [Effect]
    Task SendAsync(Draft draft, CancellationToken cancellationToken);
}

public sealed class Retry(int attempts, TimeSpan pause)
{
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (HttpRequestException) when (attempt < attempts)
            {
                await Task.Delay(pause * attempt);
            }
        }
    }
}

public sealed class MailTriage(IChatClient chat, IReviewer reviewer, IOutbound outbound, ILogger<MailTriage> logger)
{
    private readonly Retry _retry = new(3, TimeSpan.FromSeconds(2));

    public async Task<int> RunAsync(IReadOnlyList<InboundMail> mails, CancellationToken cancellationToken)
    {
        int sent = 0;
        foreach (InboundMail mail in mails)
        {
            Draft draft;
            try
            {
                draft = await _retry.RunAsync(() => DraftAsync(mail, cancellationToken));
            }
            catch (HttpRequestException exception)
            {
                logger.LogError(exception, "Mail {Id} waits for the next run.", mail.Id);
                continue;
            }

            if (!await reviewer.ConfirmAsync(draft, cancellationToken))
                continue;

            await outbound.SendAsync(draft, cancellationToken);
            sent++;
        }

        return sent;
    }

    private async Task<Draft> DraftAsync(InboundMail mail, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("Draft an answer to\n" + mail.Text, cancellationToken: cancellationToken);
        return new Draft(mail.Id, response.Text);
    }
}
