namespace SafeIntegration;

/// <summary>Asks a model. Implementations come from dependency injection and must be thread-safe.</summary>
/// <typeparam name="TInput">What is asked about.</typeparam>
/// <typeparam name="TOutput">What is answered.</typeparam>
public interface IModelCall<in TInput, TOutput>
{
    /// <summary>Asks about one input.</summary>
    /// <exception cref="ModelUnavailableException">The provider is down or slow: the item is retried durably.</exception>
    /// <exception cref="ModelAnswerException">The provider answered, but not in the agreed format: the item goes to review.</exception>
    Task<ModelAnswer<TOutput>> CallAsync(TInput input, CancellationToken cancellationToken);
}
