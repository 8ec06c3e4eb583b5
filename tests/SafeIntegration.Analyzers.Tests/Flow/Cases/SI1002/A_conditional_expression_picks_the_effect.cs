// The second operand is the side of everything unknown.
using SafeIntegration;

namespace Support;

public sealed record Mail(string Folder);

public sealed class MailRules(HttpClient mailbox)
{
    public async Task ApplyAsync(string id, CancellationToken cancellationToken)
    {
        Mail? mail = await mailbox.GetFromJsonAsync<Mail>("mails/next", cancellationToken);
        Task done = mail?.Folder == "important"
            ? Console.Out.WriteLineAsync("Kept.")
            : DeleteAsync(id); // expect: SI1002
        await done;
    }

    [Effect]
    private static Task DeleteAsync(string id) => Console.Out.WriteLineAsync($"Deleted {id}.");
}
