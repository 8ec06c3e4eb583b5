using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Returns.Lanes;

[Contract("returns.advice.v1")]
public sealed partial record ReturnAdvice
{
    [StringLength(200)]
    public required string Reason { get; init; }
}

public sealed record ReturnRequest(string Id, string Text);

public sealed class ReturnScreen(Integration<ReturnRequest, ReturnAdvice> returns)
{
    public async Task ShowAsync(ReturnRequest request, CancellationToken cancellationToken)
    {
        Decision<ReturnAdvice> decision = await returns.SubmitAsync(request, cancellationToken);
        string line = decision switch
        {
            Automatic<ReturnAdvice> { Output.Reason.Length: > 100 } => "accepted, with a long reason",
            Automatic<ReturnAdvice> automatic => "accepted: " + automatic.Output.Reason,
            NeedsReview<ReturnAdvice> or Pending<ReturnAdvice> => "a person looks at it",
            Rejected<ReturnAdvice> rejected => $"{rejected.Violations.Count} problems",
        };
        Console.WriteLine(line);
    }

    public static string Describe(Verdict<ReturnAdvice> verdict)
    {
        switch (verdict)
        {
            case Correct<ReturnAdvice> correct:
                return "corrected: " + correct.Why;
            case Decline<ReturnAdvice> { Why: var why }:
                return "declined: " + why;
            case SendBack<ReturnAdvice> back when back.Question.EndsWith('?'):
                return back.Question;
            default:
                return "looked at";
        }
    }
}
