using System.Diagnostics.CodeAnalysis;

namespace SafeIntegration.Grounding;

/// <summary>
/// Shows where in a source text the values of an output stand. Made once for an output type; the declarations are read then. Thread-safe.
/// </summary>
internal sealed class Grounder
{
    private readonly TypePlan _plan;

    private Grounder(TypePlan plan, PlanBuilder builder)
    {
        _plan = plan;
        Problems = builder.Problems;
        IsAsked = builder.HasGrounded;
    }

    /// <summary>Whether anything is declared grounded.</summary>
    public bool IsAsked { get; }

    /// <summary>Mistakes in the declarations, one sentence each, for the message at startup. The properties concerned come back as not run.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>
    /// Prepares grounding for an output type. Trimming keeps the properties of that type only: those of types within it need a <c>DynamicDependency</c> (public properties
    /// and constructors), or are a problem when all are gone.
    /// </summary>
    public static Grounder For<[DynamicallyAccessedMembers(Declarations.Members)] TOutput>() => For(typeof(TOutput));

    /// <inheritdoc cref="For{TOutput}"/>
    public static Grounder For([DynamicallyAccessedMembers(Declarations.Members)] Type outputType)
    {
        PlanBuilder builder = new();
        TypePlan plan = builder.Build(outputType);
        return new(plan, builder);
    }

    /// <summary>Grounds every value of an output.</summary>
    /// <param name="output">The output. An object of another type than the grounder's, a derived one too, is not run.</param>
    /// <param name="source">What it was read from. Without a text every grounded value is absent.</param>
    /// <param name="cancellationToken">Checked while the text is indexed and before each value.</param>
    /// <returns>One entry for each value that is not null, in the order of declaration.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<FieldGrounding> Ground(object output, SourceText source, CancellationToken cancellationToken)
    {
        GroundingRun run = new(new SourceIndex(source, cancellationToken), cancellationToken);
        run.Visit(_plan, output);
        return run.Fields;
    }
}
