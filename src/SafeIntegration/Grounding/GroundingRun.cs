using System.Collections;
using System.Reflection;

namespace SafeIntegration.Grounding;

/// <summary>Walks one output along its plan.</summary>
internal sealed class GroundingRun(SourceIndex index, CancellationToken cancellationToken)
{
    private const string Root = "$";
    private readonly List<FieldGrounding> _fields = [];
    private bool _stopped;

    public IReadOnlyList<FieldGrounding> Fields => _fields;

    public void Visit(TypePlan plan, object output) => VisitObject(plan, output, Root, "", depth: 0);

    private void VisitObject(TypePlan plan, object value, string path, string prefix, int depth)
    {
        if (depth > GroundingLimits.MaxDepth)
            NotRun(path, "The output is nested too deeply.");
        else if (value.GetType() != plan.Type)
            NotRun(path, $"The value is not a {plan.Type.Name} but a type with other properties.");
        else if (plan.Members.Count == 0)
            NotRun(path, $"{plan.Type.Name} has no properties to ground.");
        else
        {
            foreach (MemberPlan member in plan.Members)
                if (!_stopped) VisitMember(member, value, prefix + member.Property.Name, depth);
        }
    }

    private void VisitMember(MemberPlan member, object owner, string path, int depth)
    {
        if (!TryRead(member.Property, owner, path, out object? value) || value is null) return;
        if (member.IsList) VisitElements(member.Rule, (IEnumerable)value, path, depth);
        else VisitValue(member.Rule, value, path, depth);
    }

    private void VisitElements(MemberRule rule, IEnumerable elements, string path, int depth)
    {
        try
        {
            int position = 0;
            foreach (object? element in elements)
            {
                if (_stopped) return;
                cancellationToken.ThrowIfCancellationRequested();
                if (element is not null) VisitValue(rule, element, $"{path}[{position}]", depth);
                if (++position <= GroundingLimits.MaxFields) continue;
                NotRun(path, $"The list has more than {GroundingLimits.MaxFields} elements; the rest was not looked for.");
                return;
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Foreign code: a default ImmutableArray or a lazy sequence may throw anything.
            NotRun(path, $"The list could not be read ({e.GetType().Name}).");
        }
    }

    private void VisitValue(MemberRule rule, object value, string path, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (rule)
        {
            case MemberRule.Walk walk:
                VisitObject(walk.Plan, value, path, path + ".", depth + 1);
                break;
            case MemberRule.Match match:
                Match(match, value, path);
                break;
            case MemberRule.Derived derived:
                Add(path, GroundingOutcome.Derived, [], derived.Why);
                break;
            case MemberRule.Unusable unusable:
                NotRun(path, unusable.Problem);
                break;
            default:
                Add(path, GroundingOutcome.Undeclared, []);
                break;
        }
    }

    private void Match(MemberRule.Match rule, object value, string path)
    {
        if (index.IsTooLong)
        {
            NotRun(path, $"The source text is longer than {GroundingLimits.MaxSourceLength} characters.");
            return;
        }

        if (SoughtValue.IsTooLong(value))
        {
            NotRun(path, $"The value is longer than {GroundingLimits.MaxValueLength} characters.");
            return;
        }

        List<TextSpan> places = [.. SoughtValue.Find(value, rule, index).Distinct().OrderBy(place => place.Start)];
        List<TextSpan> labelled = rule.Near.Count == 0 ? places : places.FindAll(place => index.IsNear(place, rule.Near));
        if (places.Count == 0) Add(path, GroundingOutcome.Absent, []);
        else if (labelled.Count == 0) Add(path, GroundingOutcome.Unlabelled, places);
        else Add(path, labelled.Count == 1 ? GroundingOutcome.Grounded : GroundingOutcome.Ambiguous, labelled);
    }

    private bool TryRead(PropertyInfo property, object owner, string path, out object? value)
    {
        try
        {
            value = property.GetValue(owner);
            return true;
        }
        catch (TargetInvocationException e)
        {
            value = null;
            NotRun(path, $"The property could not be read ({e.InnerException?.GetType().Name}).");
            return false;
        }
    }

    private void NotRun(string path, string why) => Add(path, GroundingOutcome.NotRun, [], why);

    private void Add(string path, GroundingOutcome outcome, List<TextSpan> places, string? why = null)
    {
        if (_stopped) return;
        if (_fields.Count == GroundingLimits.MaxFields)
        {
            _stopped = true;
            (outcome, places, why) = (GroundingOutcome.NotRun, [], $"The output has more than {GroundingLimits.MaxFields} values; the rest was not looked for.");
        }

        _fields.Add(new(path, outcome, [.. places.Take(GroundingLimits.MaxSpans)], why));
    }
}
