// shape: GetResponseAsync<T>, then a call of a typed client
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Assistants.Structured;

[JsonConverter(typeof(JsonStringEnumConverter<Sentiment>))]
public enum Sentiment { Angry, Neutral, Happy }

public sealed record Review(Sentiment Sentiment, string[] Topics);

public sealed class ReviewAnalyser(IChatClient chat, HttpClient crm)
{
    public async Task AnalyseAsync(int customer, string text)
    {
        ChatResponse<Review> response = await chat.GetResponseAsync<Review>("Analyse this review: " + text);
        Review review = response.Result; // expect: SI2003
        await crm.PatchAsJsonAsync($"customers/{customer}", new { mood = review.Sentiment.ToString(), topics = review.Topics }); // expect: SI2001
    }
}
