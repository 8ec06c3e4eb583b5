using System.Text.RegularExpressions;
using System.Threading.Channels;
using SafeIntegration;

namespace Case.GuardedChannel;

public interface IBadgeReader
{
    [ExternalInput]
    IAsyncEnumerable<string> ReadAsync(CancellationToken cancellationToken);
}

public interface IDoor
{
    [Effect]
    Task LogEntryAsync(string badge, CancellationToken cancellationToken);
}

public sealed class EntryLog(IBadgeReader reader, IDoor door, ILogger<EntryLog> logger) : BackgroundService
{
    private static readonly Regex Badge = new("^B[0-9]{7}$", RegexOptions.CultureInvariant);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Channel<string> badges = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

        async Task FillAsync()
        {
            await foreach (string badge in reader.ReadAsync(stoppingToken))
            {
                if (!Badge.IsMatch(badge))
                {
                    logger.LogWarning("Strange badge {Badge}", badge);
                    continue;
                }

                await badges.Writer.WriteAsync(badge, stoppingToken);
            }

            badges.Writer.Complete();
        }

        Task filling = FillAsync();

        while (await badges.Reader.WaitToReadAsync(stoppingToken))
        {
            while (badges.Reader.TryRead(out string? badge))
                await door.LogEntryAsync(badge, stoppingToken);
        }

        await filling;
    }
}
