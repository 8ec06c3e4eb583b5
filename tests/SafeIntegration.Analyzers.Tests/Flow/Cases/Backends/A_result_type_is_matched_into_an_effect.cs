using SafeIntegration;

namespace Results.Own;

public abstract record Result<T>
{
    public sealed record Success(T Value) : Result<T>;

    public sealed record Failure(string Reason) : Result<T>;

    public TOut Match<TOut>(Func<T, TOut> success, Func<string, TOut> failure) => this switch
    {
        Success some => success(some.Value),
        Failure none => failure(none.Reason),
        _ => throw new InvalidOperationException("There is no third case."),
    };
}

public sealed class Tags(HttpClient client)
{
    public async Task<bool> RunAsync()
    {
        Result<string> result = await ReadAsync();
        return result.Match(
            tag => Store(tag), // expect: SI1001
            reason => Log(reason));
    }

    private async Task<Result<string>> ReadAsync()
    {
        string text = await client.GetStringAsync("tag");
        return text.Length > 30 ? new Result<string>.Failure("too long") : new Result<string>.Success(text);
    }

    private static bool Log(string reason)
    {
        Console.WriteLine(reason);
        return false;
    }

    [Effect]
    private static bool Store(string tag) => tag.Length > 0;
}
