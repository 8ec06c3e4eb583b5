using System.Data;
using Microsoft.Extensions.AI;

namespace Reviews;

public sealed record CustomerReview(long Id, string Text);

public sealed class ReviewResponder(IChatClient chat, HttpClient marketplace)
{
    public async Task RespondAsync(IEnumerable<CustomerReview> reviews)
    {
        var drafts = await Task.WhenAll(reviews.Select(async review =>
        {
            ChatResponse response = await chat.GetResponseAsync("Thank for this review, or apologise: " + review.Text);
            return new { review.Id, Reply = response.Text };
        }));

        foreach (var draft in drafts.Where(draft => draft.Reply.Length > 0))
        {
            await marketplace.PostAsJsonAsync($"reviews/{draft.Id}/reply", draft.Reply); // expect: SI2001
        }
    }
}
