using Microsoft.Extensions.AI;

namespace Confidence.Booked;

public sealed record Reading(decimal Total, double Confidence);

public sealed class Reader(IChatClient chat, HttpClient ledger)
{
    public async Task BookAsync(Guid invoice, string text)
    {
        ChatResponse<Reading> response = await chat.GetResponseAsync<Reading>("Read the total:\n" + text);
        if (!response.TryGetResult(out Reading? reading)) // expect: SI2003
            return;
        if (reading is { Confidence: >= 0.9 })
            (await ledger.PostAsJsonAsync("postings", new { invoice })).EnsureSuccessStatusCode(); // expect: SI2006
    }
}
