using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Recruiting;

[Contract("recruiting.fit.v1")]
public sealed partial record Fit(double Confidence, string Why);

public interface IApplicants
{
    [Effect]
    Task InviteAsync(Guid applicant);

    [Effect]
    Task RejectAsync(Guid applicant);
}

public sealed class Screening(IChatClient chat, IApplicants applicants, List<Guid> undecided)
{
    public async Task ScreenAsync(Guid applicant, string letter)
    {
        ChatResponse<Fit> response = await chat.GetResponseAsync<Fit>("Does this applicant fit?\n" + letter);
        switch (response.Result.Confidence)
        {
            case > 0.9:
                await applicants.InviteAsync(applicant); // expect: SI2006
                break;
            case < 0.2:
                await applicants.RejectAsync(applicant); // expect: SI2006
                break;
            default:
                undecided.Add(applicant);
                break;
        }
    }
}
