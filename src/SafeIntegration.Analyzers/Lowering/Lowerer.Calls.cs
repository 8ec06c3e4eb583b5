using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Calls.</content>
internal sealed partial class Lowerer
{
    /// <summary>The call that the last expression ended with; null if it was none.</summary>
    private CallSite? _lastCall;

    /// <summary>The call of a delegate that was lowered last.</summary>
    private CallSite? _lastInvoke;

    private int Invocation(IInvocationOperation call, bool isResultDropped)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            var target = Expression(call.Instance);
            return InvokeDelegate(target, call.Arguments, call.Syntax);
        }

        if (method.ReturnsVoid && Assertion(call))
        {
            _lastCall = null;
            return Slot.None;
        }

        var continues = method.Name == "ContinueWith" && IsTask(call.Instance?.Type);
        var receiver = call.Instance == null ? Slot.None : continues ? Continued(call.Instance) : Expression(call.Instance);
        if (call.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } && _context.Services.Hierarchy.IsInSource(method)) receiver = This();
        var replies = Replies(method);
        if (replies) _context.IsReplying = true;
        BindChecked(method, call.Arguments);
        var made = _newDelegates.Count;
        var arguments = new Arguments(this, method, call.Arguments);
        if (continues) _continued = null;
        NoteAdded(method, call.Instance ?? (method.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null), call.Arguments, made);
        if (replies) _context.IsReplying = false;
        if (call.Instance is IPropertyReferenceOperation { Property: { Name: "Body" or "BodyWriter", ContainingType.Name: "HttpResponse" } } && method.Name.StartsWith("Write", System.StringComparison.Ordinal))
            foreach (var written in arguments.Slots) EmitSink(NameOf(call.Syntax), method.Name, SinkKinds.Reply, written);
        var isVirtual = call.IsVirtual && IsOverridable(method) || method is { IsStatic: true, IsAbstract: true } || method is { IsStatic: true, IsVirtual: true };
        var result = EmitCall(method, call.Syntax, receiver, arguments, isVirtual, isResultDropped);
        if (method is { Name: "GetValueOrDefault", Parameters.Length: 0, ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }) result = Defaulted(result, receiver);
        else if (LibraryNames.IsSearch(method)) result = NotFound(call, result);
        var site = _lastCall;
        if (_newDelegates.Count > made && site != null) site.Failure ??= _context.Swallowed(site.Site);
        arguments.Assign();
        _lastCall = site;
        return result;
    }

    /// <summary>A call without syntax of its own: an accessor, an operator, a ToString.</summary>
    private int Call(IMethodSymbol method, SyntaxNode syntax, int receiver, int[] arguments, bool isVirtual) => EmitCall(method, syntax, receiver, arguments, null, isVirtual, isResultDropped: false);

    private int EmitCall(IMethodSymbol method, SyntaxNode syntax, int receiver, Arguments arguments, bool isVirtual, bool isResultDropped) =>
        EmitCall(method, syntax, receiver, arguments.Slots, arguments.Outs, isVirtual, isResultDropped);

    private int EmitCall(IMethodSymbol method, SyntaxNode syntax, int receiver, int[] arguments, int[]? outs, bool isVirtual, bool isResultDropped)
    {
        var model = _context.Catalogue.Find(method);
        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet ? method.AssociatedSymbol?.Name ?? method.Name : method.Name;
        var site = new CallSite(method, Site.Of(NameOf(syntax), name))
        {
            Model = model,
            Receiver = receiver,
            Arguments = arguments,
            Outs = outs,
            Environment = _body.EnvironmentSlot,
            IsVirtual = isVirtual,
            IsResultDropped = isResultDropped,
            IsForgotten = isResultDropped && !_isAwaiting && method.ReturnType.Name is "Task" or "ValueTask",
            Syntax = syntax,
        };
        if (method.MethodKind == MethodKind.LocalFunction && _context.LocalFunctions.TryGetValue(method.OriginalDefinition, out var local)) site.Local = local;
        if (model == null && GivesTools(method)) site.IsApproved = LoweringContext.IsApproved(syntax, _context.Services.Compilation, _context.Catalogue);
        _body.Calls.Add(site);
        var result = method.ReturnsVoid && method.MethodKind != MethodKind.Constructor || method.MethodKind == MethodKind.Constructor ? Slot.None : NewSlot();
        if (model != null) result = Modelled(site, model, result);
        else
        {
            Emit(Op.Call, result, data: site);
            if (IsParse(method)) NoteUnread(site);
            else if (Answers(site) && _context.Services.Hierarchy.IsInSource(method)) NoteCalleeFailure(site);
        }

        _lastCall = site;
        return result;
    }

    private int Modelled(CallSite site, MemberModel model, int result)
    {
        var syntax = site.Syntax!;
        if (!model.Sinks.IsEmpty)
        {
            _body.HasSink = true;
            site.SetSinks(NameOf(syntax));
        }

        if (!model.Callbacks.IsEmpty)
        {
            _body.HasSource = true;
            var labels = Labels.None;
            foreach (var callback in model.Callbacks) labels |= callback.Labels;
            site.Callback = new SourceSite(NameOf(syntax), site.Site.Name, labels);
        }

        if (model.MakesTool)
        {
            site.IsApproved = LoweringContext.IsApproved(syntax, _context.Services.Compilation, _context.Catalogue);
            _body.HasSink = true;
            _body.HasSource = true;
        }

        if (!model.Checks.IsEmpty) site.ThrowsIfInvalid = IsToldToThrow(syntax);
        Emit(Op.Call, result, data: site);
        if (model.Source != Labels.None) NoteFailure(site.Site);
        else if (model.CanFail || (model.Clears & Labels.External) != 0 || Throws(model)) NoteUnread(site);
        foreach (var (parameter, labels) in model.SourceArguments)
        {
            var source = EmitSource(NameOf(syntax), site.Site.Name, labels);
            if (site.Outs != null && parameter >= 0 && parameter < site.Outs.Length && site.Outs[parameter] != Slot.None) Emit(Op.Union, site.Outs[parameter], site.Outs[parameter], source);
            else if (parameter >= 0 && parameter < site.Arguments.Length) Store(site.Arguments[parameter], Selectors.Everything, source, keepOld: true);
        }

        if (model.Source == Labels.None && !model.SourceArguments.IsEmpty) result = Slot.None;
        if (model.Source != Labels.None && result != Slot.None)
        {
            var type = LibraryNames.Unwrap(site.Method.ReturnType);
            result = Clear(EmitSource(NameOf(syntax), site.Site.Name, model.Source), TextLabels(type));
        }

        return Clear(result, model.Clears);
    }

    private int Given(CallSite site)
    {
        var given = site.Receiver;
        foreach (var argument in site.Arguments) given = Union(given, argument);
        return given;
    }

    /// <summary>Whether what a method gives is a tool of a model, or several.</summary>
    private static bool GivesTools(IMethodSymbol method) => (LibraryNames.ElementOf(method.ReturnType) ?? LibraryNames.Unwrap(method.ReturnType)).Name is "AIFunction" or "AITool" or "KernelFunction" or "McpServerTool";

    /// <summary>Whether the options of a validation, written at its call, say that it shall throw.</summary>
    private static bool IsToldToThrow(SyntaxNode syntax)
    {
        if (syntax is not InvocationExpressionSyntax call) return false;
        foreach (var argument in call.ArgumentList.Arguments)
            if (argument.Expression is LambdaExpressionSyntax options)
                foreach (var node in options.DescendantNodes())
                    if (node is IdentifierNameSyntax { Identifier.ValueText: "ThrowOnFailures" }) return true;
        return false;
    }

    private static bool Throws(MemberModel model)
    {
        foreach (var check in model.Checks)
            if (check.Answer == CheckAnswer.Returns) return true;
        return false;
    }

    /// <summary>A parse of the framework that throws on what it cannot read.</summary>
    private static bool IsParse(IMethodSymbol method) => method is { Name: "Parse" or "ParseExact" or "Deserialize" or "DeserializeAsync" or "DeserializeObject" } && LibraryNames.IsSystem(method.ContainingType);

    private int InvokeDelegate(int target, ImmutableArray<IArgumentOperation> arguments, SyntaxNode syntax)
    {
        var slots = new int[arguments.Length];
        for (var i = 0; i < slots.Length; i++) slots[i] = Expression(arguments[i].Value);
        return InvokeDelegate(target, slots, syntax);
    }

    private int InvokeDelegate(int target, ImmutableArray<IOperation> arguments, SyntaxNode syntax)
    {
        var slots = new int[arguments.Length];
        for (var i = 0; i < slots.Length; i++) slots[i] = Expression(arguments[i] is IArgumentOperation argument ? argument.Value : arguments[i]);
        return InvokeDelegate(target, slots, syntax);
    }

    private int InvokeDelegate(int target, int[] arguments, SyntaxNode syntax)
    {
        _lastCall = null;
        var site = new CallSite(null!, Site.Of(syntax, "delegate")) { Arguments = arguments, Syntax = syntax, Environment = _body.EnvironmentSlot };
        var result = NewSlot();
        Emit(Op.Invoke, result, target, data: site);
        NoteCalleeFailure(site);
        _lastInvoke = site;
        return result;
    }

    /// <summary>A call through dynamic: every method of that name in this compilation, if there are few.</summary>
    private int DynamicCall(string name, IDynamicInvocationOperation call, int everything)
    {
        var result = Flatten(everything);
        foreach (var method in _context.Services.Hierarchy.MethodsNamed(name))
        {
            if (method.Parameters.Length != call.Arguments.Length) continue;
            var arguments = new int[call.Arguments.Length];
            for (var i = 0; i < arguments.Length; i++) arguments[i] = everything;
            result = Union(result, Call(method, call.Syntax, method.IsStatic ? Slot.None : everything, arguments, isVirtual: false));
        }

        return result;
    }

    private static int[] NoSlots(int count)
    {
        var slots = new int[count];
        for (var i = 0; i < count; i++) slots[i] = Slot.None;
        return slots;
    }

    /// <summary>The arguments of one call, by parameter, and what has to be written back after it.</summary>
    private sealed class Arguments
    {
        private readonly Lowerer _lowerer;
        private readonly List<(IOperation Target, int Slot)> _back = [];

        public Arguments(Lowerer lowerer, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
        {
            _lowerer = lowerer;
            Slots = NoSlots(method.Parameters.Length);
            foreach (var argument in arguments)
            {
                var ordinal = argument.Parameter?.Ordinal ?? -1;
                var made = lowerer._newDelegates.Count;
                var value = argument.Parameter is { RefKind: RefKind.Out } ? Slot.None : lowerer.Expression(argument.Value);
                lowerer.NotePassed(method, argument.Parameter, argument.Value, made);
                if (lowerer._swallowing is { } guarded && value == Slot.None && LibraryNames.Mutates(method) && HidesUnknown(argument.Value) && !IsBool(argument.Value.Type)) value = lowerer.SwallowedValue(guarded);
                if (ordinal < 0 || ordinal >= Slots.Length) continue;
                Slots[ordinal] = value;
                if (argument.Parameter!.RefKind is not (RefKind.Out or RefKind.Ref) || argument.Value is IInterpolatedStringHandlerCreationOperation) continue;
                Outs ??= NoSlots(Slots.Length);
                Outs[ordinal] = lowerer.NewSlot();
                _back.Add((argument.Value, Outs[ordinal]));
            }
        }

        public int[] Slots { get; }

        public int[]? Outs { get; private set; }

        public void Assign()
        {
            foreach (var (target, slot) in _back) _lowerer.Assign(target, slot);
        }
    }
}
