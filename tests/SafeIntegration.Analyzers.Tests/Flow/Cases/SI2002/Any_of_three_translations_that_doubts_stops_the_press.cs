using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Press.Translations;

public interface IPress
{
    [Effect]
    Task StopAsync(int edition, CancellationToken cancellationToken);
}

public sealed class Proofreading(IEnumerable<IChatClient> readers, IPress press)
{
    public async Task ReadAsync(int edition, string page, CancellationToken cancellationToken)
    {
        List<string> opinions = [];
        foreach (IChatClient reader in readers)
            opinions.Add((await reader.GetResponseAsync("Is there a mistake on this page?\n" + page, cancellationToken: cancellationToken)).Text);

        if (opinions.Exists(opinion => opinion.Length == 0))
            throw new InvalidOperationException("A reader said nothing.");
        if (opinions.Any(opinion => opinion.StartsWith("Yes", StringComparison.OrdinalIgnoreCase)))
            await press.StopAsync(edition, cancellationToken); // expect: SI2002
    }
}
