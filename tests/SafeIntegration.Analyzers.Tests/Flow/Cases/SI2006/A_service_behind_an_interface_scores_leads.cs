// shape: scoring service registered in the container
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Sales;

[Contract("sales.lead-score.v1")]
public sealed partial record LeadScore(double Score);

public interface ILeadScorer
{
    Task<LeadScore> ScoreAsync(string notes);
}

public sealed class ModelLeadScorer(IChatClient chat) : ILeadScorer
{
    public async Task<LeadScore> ScoreAsync(string notes) => (await chat.GetResponseAsync<LeadScore>("Score this lead from 0 to 100. " + notes)).Result;
}

public static class SalesModule
{
    public static IServiceCollection AddSales(this IServiceCollection services) => services.AddScoped<ILeadScorer, ModelLeadScorer>().AddScoped<LeadRouter>();
}

public sealed class LeadRouter(ILeadScorer scorer, HttpClient crm)
{
    private const int Hot = 70;

    public async Task RouteAsync(int lead, string notes)
    {
        LeadScore score = await scorer.ScoreAsync(notes);
        if (score.Score <= Hot) return;
        await crm.PutAsJsonAsync($"leads/{lead}/owner", new { team = "enterprise" }); // expect: SI2006
    }
}
