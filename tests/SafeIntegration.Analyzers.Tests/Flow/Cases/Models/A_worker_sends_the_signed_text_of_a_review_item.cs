// shape: background worker behind a channel of reviewed items
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Dental.Recalls;

public sealed class RecallItem(int patient, string draft)
{
    public int Patient { get; } = patient;

    [AiOutput]
    public string Draft { get; } = draft;

    [ReviewPath]
    public string? SignedText { get; set; }
}

public interface ITextMessages
{
    [Effect]
    Task SendAsync(int patient, string text, CancellationToken token);
}

public sealed class RecallDrafts(IChatClient chat)
{
    public List<RecallItem> Waiting { get; } = [];

    public async Task DraftAsync(int patient, string treatment, CancellationToken token)
    {
        ChatResponse response = await chat.GetResponseAsync("Remind a patient of: " + treatment, cancellationToken: token);
        Waiting.Add(new RecallItem(patient, response.Text));
    }
}

public sealed class RecallSender(ChannelReader<RecallItem> signed, ITextMessages messages, ILogger<RecallSender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (RecallItem item in signed.ReadAllAsync(stoppingToken))
        {
            if (item.SignedText is not { Length: > 0 } text)
            {
                logger.LogWarning("Nobody signed {Draft}", item.Draft);
                continue;
            }

            await messages.SendAsync(item.Patient, text, stoppingToken);
        }
    }
}
