using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Contracts.Terms;

[Contract("legal.terms.v1")]
public sealed partial record LeaseTerms
{
    public required string Tenant { get; init; }

    public required decimal MonthlyRent { get; init; }

    public required double Confidence { get; init; }
}

public interface ILegalDesk
{
    [ReviewPath]
    Task<LeaseTerms> ApproveAsync(LeaseTerms proposal, string source, CancellationToken cancellationToken);
}

public interface ILeaseRegister
{
    [Effect]
    Task RecordAsync(string tenant, decimal rent, CancellationToken cancellationToken);
}

public sealed class LeaseReader([FromKeyedServices("small")] IChatClient small, [FromKeyedServices("large")] IChatClient large)
{
    public async Task<LeaseTerms> ReadAsync(string text, CancellationToken cancellationToken)
    {
        LeaseTerms terms = await AskAsync(small, text, cancellationToken);
        if (terms.Confidence < 0.8)
            terms = await AskAsync(large, text, cancellationToken);

        return terms;
    }

    private static async Task<LeaseTerms> AskAsync(IChatClient chat, string text, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            "Read tenant, monthlyRent and your confidence from this lease, as JSON.\n" + text, cancellationToken: cancellationToken);

        ContractResult<LeaseTerms> result = Contract.Of<LeaseTerms>().Parse(Encoding.UTF8.GetBytes(response.Text));
        return result.IsValid ? result.Value : throw new InvalidDataException(string.Join("; ", result.Violations));
    }
}

public sealed class LeaseIntake(LeaseReader reader, ILegalDesk desk, ILeaseRegister register)
{
    public async Task TakeInAsync(string text, CancellationToken cancellationToken)
    {
        LeaseTerms proposal = await reader.ReadAsync(text, cancellationToken);
        LeaseTerms approved = await desk.ApproveAsync(proposal, text, cancellationToken);
        await register.RecordAsync(approved.Tenant, approved.MonthlyRent, cancellationToken);
    }
}
