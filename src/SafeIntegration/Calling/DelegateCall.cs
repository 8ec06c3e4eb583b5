namespace SafeIntegration.Calling;

/// <summary>A call made of a method that exists already. It knows nothing of confidence, so it adds no signal.</summary>
internal sealed class DelegateCall<TInput, TOutput>(Func<TInput, CancellationToken, Task<TOutput>> call, string modelId) : IModelCall<TInput, TOutput>
{
    public async Task<ModelAnswer<TOutput>> CallAsync(TInput input, CancellationToken cancellationToken) =>
        new(await call(input, cancellationToken).ConfigureAwait(false), modelId);
}
