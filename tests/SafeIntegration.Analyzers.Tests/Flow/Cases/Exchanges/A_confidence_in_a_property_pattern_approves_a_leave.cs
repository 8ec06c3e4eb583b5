using SafeIntegration;

namespace Exchanges.Leave;

public sealed record LeaveAssessment(string Reason, double Confidence);

public sealed record LeaveRequest(Guid Id, string Motivation);

public interface ILeaveModel
{
    [AiOutput]
    Task<LeaveAssessment> AssessAsync(string motivation);
}

public interface ILeaveBook
{
    [Effect]
    Task ApproveAsync(Guid request);
}

public sealed class LeaveDesk(ILeaveModel model, ILeaveBook book)
{
    private readonly List<Guid> _byHand = [];

    public IReadOnlyList<Guid> ByHand => _byHand;

    public async Task HandleAsync(IEnumerable<LeaveRequest> requests)
    {
        foreach (LeaveRequest request in requests)
        {
            if (await model.AssessAsync(request.Motivation) is not { Confidence: >= 0.92 })
            {
                _byHand.Add(request.Id);
                continue;
            }

            await book.ApproveAsync(request.Id); // expect: SI2006
        }
    }
}
