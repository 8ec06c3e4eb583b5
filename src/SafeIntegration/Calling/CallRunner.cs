using System.Net;
using System.Net.Sockets;

namespace SafeIntegration.Calling;

/// <summary>What came of a call: an answer, or why there is none.</summary>
internal abstract record CallResult<TOutput>
{
    internal sealed record Answered(ModelAnswer<TOutput> Answer) : CallResult<TOutput>;

    /// <summary>The provider is down or slow: try again later.</summary>
    internal sealed record Unavailable(string Problem) : CallResult<TOutput>;

    /// <summary>There is no usable answer, and trying again would not help.</summary>
    internal sealed record Unusable(string Problem, IReadOnlyList<ContractViolation> Violations) : CallResult<TOutput>;
}

/// <summary>Makes a call within its time limit and sorts what can go wrong. Never throws, except for the caller's own cancellation.</summary>
internal static class CallRunner
{
    public static async Task<CallResult<TOutput>> RunAsync<TInput, TOutput>(
        IModelCall<TInput, TOutput> call, TInput input, TimeSpan timeLimit, TimeProvider time, CancellationToken cancellationToken)
    {
        using CallScope scope = CallScope.Enter();
        using var limit = new CancellationTokenSource(timeLimit, time);
        using CancellationTokenSource? linked = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token) : null;
        CancellationToken token = linked?.Token ?? limit.Token;
        try
        {
            // WaitAsync: a client that ignores its token must not hold the item for ever.
            ModelAnswer<TOutput> answer = await call.CallAsync(input, token).WaitAsync(token).ConfigureAwait(false);
            return answer is null || answer.Output is null
                ? new CallResult<TOutput>.Unusable("the model gave no answer", [])
                : new CallResult<TOutput>.Answered(answer);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ModelAnswerException problem)
        {
            return new CallResult<TOutput>.Unusable("the model's answer breaks the output contract", problem.Violations);
        }
        catch (Exception problem) when (IsTransient(problem))
        {
            return new CallResult<TOutput>.Unavailable(problem.GetType().Name);
        }
        catch (Exception problem)
        {
            return new CallResult<TOutput>.Unusable($"the call failed with {problem.GetType().Name}", []);
        }
    }

    private static bool IsTransient(Exception problem) => problem switch
    {
        ModelUnavailableException or TimeoutException or OperationCanceledException or SocketException or IOException => true,
        HttpRequestException http => http.StatusCode is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)http.StatusCode >= 500,
        _ => false,
    };
}
