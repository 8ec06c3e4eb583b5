using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Claims;

public sealed record Assessment(bool Covered, double Confidence);

public sealed record Claim(Guid Id, string Iban, decimal Amount, string Report);

public interface IPayments
{
    [Effect]
    Task PayAsync(Guid claim, string iban, decimal amount);
}

public sealed class ClaimService(IChatClient chat, IPayments payments, ILogger<ClaimService> logger)
{
    public async Task AssessAsync(Claim claim)
    {
        ChatResponse<Assessment> response = await chat.GetResponseAsync<Assessment>("Is this damage covered, and how sure are you?\n" + claim.Report);
        Assessment assessment = response.Result; // expect: SI2003
        if (assessment.Confidence > 0.8)
            await payments.PayAsync(claim.Id, claim.Iban, claim.Amount); // expect: SI2006
        else
            logger.LogInformation("A clerk decides on {Claim}", claim.Id);
    }
}
