using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Insurance.Claims;

public sealed record Claim(Guid Id, decimal Claimed, string Description);

public sealed record DamageAssessment
{
    public required string Kind { get; init; }

    public required double Confidence { get; init; }
}

public enum Lane
{
    Settle,
    Clerk,
    Expert,
}

public interface IClaimPayments
{
    [Effect]
    Task PayAsync(Guid claimId, decimal amount, CancellationToken cancellationToken);
}

public sealed class ClaimDesk(IChatClient chat, IClaimPayments payments)
{
    private readonly Queue<Claim> _clerks = new();
    private readonly Queue<Claim> _experts = new();

    public async Task HandleAsync(Claim claim, CancellationToken cancellationToken)
    {
        DamageAssessment assessment = await AssessAsync(claim, cancellationToken);
        switch (LaneOf(assessment))
        {
            case Lane.Settle:
                await payments.PayAsync(claim.Id, claim.Claimed, cancellationToken); // expect: SI2006
                break;
            case Lane.Clerk:
                _clerks.Enqueue(claim);
                break;
            default:
                _experts.Enqueue(claim);
                break;
        }
    }

    private static Lane LaneOf(DamageAssessment assessment) => assessment switch
    {
        { Confidence: >= 0.92 } => Lane.Settle,
        { Confidence: >= 0.6 } => Lane.Clerk,
        _ => Lane.Expert,
    };

    private async Task<DamageAssessment> AssessAsync(Claim claim, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            "Assess the damage. Answer as JSON with Kind and Confidence.\n" + claim.Description,
            new ChatOptions { ResponseFormat = ChatResponseFormat.Json },
            cancellationToken);

        return JsonSerializer.Deserialize<DamageAssessment>(response.Text)!; // expect: SI2003
    }
}
