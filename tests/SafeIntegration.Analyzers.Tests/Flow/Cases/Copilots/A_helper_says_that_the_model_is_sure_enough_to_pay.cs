using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Claims.Assessing;

[Contract("claims.assessment.v1")]
public sealed partial record Assessment
{
    public required bool Covered { get; init; }

    [Range(0.0, 1.0)]
    public required double Confidence { get; init; }
}

public sealed record Claim(Guid Id, string Iban, decimal Amount, string Story);

public interface IClaimPayments
{
    [Effect]
    Task PayAsync(Guid claimId, string iban, decimal amount, CancellationToken cancellationToken);
}

public sealed class ClaimAssessor(IChatClient chat, IClaimPayments payments, ILogger<ClaimAssessor> logger)
{
    private const double Enough = 0.85;

    public async Task HandleAsync(Claim claim, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            "Is this claim covered, and how sure are you? Answer as JSON.\n" + claim.Story, cancellationToken: cancellationToken);
        ContractResult<Assessment> result = Contract.Of<Assessment>().Parse(Encoding.UTF8.GetBytes(response.Text));
        if (!result.IsValid)
            throw new InvalidOperationException(string.Join("; ", result.Violations));

        bool sure = IsSure(result.Value);
        logger.LogInformation("Claim {Claim}: sure {Sure}", claim.Id, sure);
        if (sure)
            await payments.PayAsync(claim.Id, claim.Iban, claim.Amount, cancellationToken); // expect: SI2006
    }

    private static bool IsSure(Assessment assessment) => assessment is { Confidence: >= Enough };
}
