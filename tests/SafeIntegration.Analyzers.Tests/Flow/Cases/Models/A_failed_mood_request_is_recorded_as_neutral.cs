// shape: batch enricher of customer records
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Crm.Moods;

public readonly record struct CustomerId(int Value);

public sealed record Conversation(CustomerId Customer, string Transcript);

public interface ICustomerRecords
{
    [Effect]
    Task SetMoodAsync(CustomerId customer, string mood, CancellationToken token);
}

public sealed class MoodEnricher(IChatClient chat, ICustomerRecords records, ILogger<MoodEnricher> logger)
{
    public Task EnrichAsync(IEnumerable<Conversation> conversations, CancellationToken token) =>
        Parallel.ForEachAsync(conversations, token, async (conversation, inner) =>
        {
            string mood;
            try
            {
                ChatResponse response = await chat.GetResponseAsync("One word for the mood:\n" + conversation.Transcript, cancellationToken: inner);
                mood = response.Text.ToLowerInvariant();
            }
            catch (HttpRequestException problem)
            {
                logger.LogWarning(problem, "No mood for {Customer}", conversation.Customer);
                mood = "neutral";
            }

            await records.SetMoodAsync(conversation.Customer, mood, inner); // expect: SI1004, SI2001
        });
}
