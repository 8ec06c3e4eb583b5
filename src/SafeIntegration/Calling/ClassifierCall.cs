namespace SafeIntegration;

/// <summary>
/// A call to a local model that gives a label with a probability for each class. <c>none of these fits</c> is a possible answer: below
/// <see cref="NoneBelow"/> the label is null.
/// </summary>
/// <typeparam name="TInput">What is classified.</typeparam>
/// <typeparam name="TOutput">The output made of the label.</typeparam>
public abstract class ClassifierCall<TInput, TOutput> : IModelCall<TInput, TOutput>
{
    /// <summary>Which model it is, with its version.</summary>
    protected abstract string ModelId { get; }

    /// <summary>The probability under which none of the classes fits. Default: 0, so that one always fits.</summary>
    protected virtual double NoneBelow => 0;

    /// <summary>Gives each class its probability; they add up to 1.</summary>
    protected abstract ValueTask<IReadOnlyList<ClassProbability>> ClassifyAsync(TInput input, CancellationToken cancellationToken);

    /// <summary>Makes the output of the label; null means that none of the classes fits.</summary>
    protected abstract TOutput ToOutput(TInput input, string? label);

    /// <inheritdoc/>
    public async Task<ModelAnswer<TOutput>> CallAsync(TInput input, CancellationToken cancellationToken)
    {
        IReadOnlyList<ClassProbability> classes = await ClassifyAsync(input, cancellationToken).ConfigureAwait(false);
        if (classes.Count == 0)
            throw new ModelAnswerException("The classifier gave no class at all.", []);

        ClassProbability[] ranked = [.. classes.OrderByDescending(candidate => candidate.Probability)];
        double best = ranked[0].Probability;
        double second = ranked.Length > 1 ? ranked[1].Probability : 0;
        // A probability that is no number is below everything.
        bool fits = best >= NoneBelow;
        return new(ToOutput(input, fits ? ranked[0].Label : null), ModelId)
        {
            Signals = new Dictionary<string, double> { [ConfidenceSignal.Probability] = best, [ConfidenceSignal.Margin] = best - second },
        };
    }
}

/// <summary>A class and how probable it is.</summary>
/// <param name="Label">Name of the class.</param>
/// <param name="Probability">Between 0 and 1.</param>
public sealed record ClassProbability(string Label, double Probability);
