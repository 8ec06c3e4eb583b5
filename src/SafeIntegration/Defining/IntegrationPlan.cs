using SafeIntegration.Defining;

namespace SafeIntegration;

/// <summary>A complete definition. Only the last stage, <c>ApplyWith</c>, gives one.</summary>
/// <typeparam name="TInput">The integration's input.</typeparam>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class IntegrationPlan<TInput, TOutput>
{
    internal IntegrationPlan(PlanDraft<TInput, TOutput> draft) => Draft = draft;

    internal PlanDraft<TInput, TOutput> Draft { get; }

    /// <summary>
    /// Raises the plan's version by hand, where something changed that the library cannot see: the model behind a service, a prompt kept elsewhere. Items that wait are checked
    /// again, and evidence is collected anew.
    /// </summary>
    public IntegrationPlan<TInput, TOutput> Revision(int number)
    {
        Draft.Identify("revision", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return this;
    }
}
