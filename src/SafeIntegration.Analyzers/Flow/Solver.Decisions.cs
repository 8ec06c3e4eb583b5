using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>Which values decide whether an effect runs, and whether it would run for a value that is missing or that nobody has seen.</content>
internal sealed partial class Solver
{
    private readonly Dictionary<int, List<Question>> _questions = [];
    private Reach? _reach;

    /// <summary>One origin that a branch asks about.</summary>
    private readonly record struct Question(ulong Entry, bool? WhenDefault, bool? WhenUnseen, bool IsNullTest, bool IsThreshold, bool IsChecked);

    /// <summary>Remembers what a branch asks; the last time it is asked, the values are complete.</summary>
    private void NoteTest(int block, Test test)
    {
        var questions = new List<Question>();
        // A collection of problems asks about what was checked before, whatever is told in its texts.
        if (test.Value != Slot.None && !(test.IsNullTest && (IsImplying(Get(test.Value)) || LibraryNames.TellsOfProblems(test.Site.Name) && IsMadeHere(Get(test.Value)))))
            foreach (var entry in Reached(Get(test.Value)))
                questions.Add(new Question(entry, test.WhenDefault, test.WhenUnseen, test.IsNullTest, test.IsThreshold, Unchecked([entry]).Length == 0));
        if (test.Call is { } call) NoteCallTest(call, questions);
        _questions[block] = questions;
    }

    /// <summary>Whether all that a value may be was made by the user's own code.</summary>
    private bool IsMadeHere(ulong[] value) => value.Length > 0 && Array.TrueForAll(value, entry => _atoms[Value.Atom(entry)].Kind == RootKind.Fresh);

    private void NoteCallTest(CallSite call, List<Question> questions)
    {
        var targets = _summaries.Targets(call);
        if (targets.Length == 0)
        {
            if (LibraryNames.AsksEach(call.Method)) NoteEachTest(call, questions);
            return;
        }

        var arguments = new ulong[call.Arguments.Length][];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Get(call.Arguments[i]);
        var frame = new Frame(targets[0], Get(call.Receiver), arguments, Get(call.Environment), _summaries.Of(targets[0]) is { } first ? Giver(call, targets[0], first) : null);
        foreach (var target in targets)
            if (_summaries.Of(target) is { } summary) NotePredicates(summary, frame, questions);
    }

    /// <summary>What a predicate asks of the elements of a collection; what it compares with them is among them or, if nobody has seen it, is not.</summary>
    private void NoteEachTest(CallSite call, List<Question> questions)
    {
        var elements = LoadMember(call.Method.IsStatic && call.Arguments.Length > 1 ? Get(call.Arguments[0]) : Get(call.Receiver), Selectors.Element, materialise: false);
        var isSearch = call.Method.Name is "Any" or "Exists" && call.Method.TypeArguments is [var sought] && LibraryNames.IsFlat(sought);
        foreach (var predicate in Get(call.Arguments[call.Arguments.Length - 1]))
            foreach (var (body, summary) in Closures([predicate]))
            {
                var atom = Value.Atom(predicate);
                NotePredicates(summary, new Frame(body, Read(atom, Selectors.Receiver), [elements], Read(atom, Selectors.Environment)), questions, isSearch);
            }
    }

    private void NotePredicates(Summary summary, Frame frame, List<Question> questions, bool isSearch = false)
    {
        foreach (var predicate in summary.Predicates)
        {
            if (predicate.IsNullTest && IsImplying(Resolve(predicate.From, frame))) continue;
            bool? whenDefault = predicate.WhenDefault, whenUnseen = predicate.WhenUnseen;
            if (isSearch && predicate is { IsNullTest: false, From: not { Kind: RootKind.Parameter, Index: 1 } }) (whenDefault, whenUnseen) = (whenDefault ?? false, whenUnseen ?? false);
            foreach (var entry in OnlySymbolic(Resolve(predicate.From, frame)))
            {
                var seen = Value.Through(entry, predicate.Keep, Labels.None);
                if ((uint)seen != 0) questions.Add(new Question(seen, whenDefault, whenUnseen, predicate.IsNullTest, predicate.IsThreshold, Unchecked([seen]).Length == 0));
            }
        }
    }

    /// <summary>Makes a sink of every question that decides about an effect.</summary>
    private void Decide()
    {
        if (_questions.Count == 0 || _tables.Effects.Count == 0) return;
        var reach = _reach ??= new Reach(_body);
        foreach (var (atom, asked) in ByOrigin())
            foreach (var (block, effect, at, isReviewed) in _tables.Effects)
            {
                var decides = false;
                var isThreshold = false;
                var asksContent = false;
                ulong entry = 0;
                foreach (var (tester, question) in asked)
                {
                    if (!reach.Controls(tester, block) || question.IsChecked || (question.IsNullTest && reach.EndsLoop(tester, block))) continue;
                    decides = true;
                    isThreshold |= question.IsThreshold;
                    asksContent |= !question.IsNullTest;
                    entry |= question.Entry;
                }

                if (!decides) continue;
                var runs = RunsOn(reach, asked, block, question => question.WhenDefault) || RunsOn(reach, asked, block, question => question.IsNullTest ? Flipped(question.WhenDefault) : question.WhenUnseen, question => !question.IsNullTest && question.WhenUnseen != null);
                var role = SinkRole.Decides | (runs ? SinkRole.RunsOnUnknown : 0) | (isThreshold ? SinkRole.Threshold : 0);
                var text = _body.Blocks[asked[0].Block].Test?.Site.Name is { } words ? new Wording(words) : default;
                Note(effect, at, Value.Entry(atom, Value.Keep(entry) & ~(isReviewed || !asksContent ? Labels.Swallowed | Labels.Ai : Labels.Swallowed)), role, isOwn: true, isOfPart: false, isAttempted: false, text);
            }
    }

    private static bool? Flipped(bool? side) => side is { } known ? !known : null;

    private List<(int Atom, List<(int Block, Question Question)> Asked)> ByOrigin()
    {
        var result = new SortedDictionary<int, List<(int, Question)>>();
        foreach (var block in _questions.Keys)
            foreach (var question in _questions[block])
            {
                var atom = Value.Atom(question.Entry);
                if (!result.TryGetValue(atom, out var asked)) result.Add(atom, asked = []);
                asked.Add((block, question));
            }

        var list = new List<(int, List<(int, Question)>)>();
        foreach (var pair in result)
        {
            pair.Value.Sort(static (a, b) => a.Item1.CompareTo(b.Item1));
            list.Add((pair.Key, pair.Value));
        }

        return list;
    }

    /// <summary>Whether a block runs when every question about one origin is answered as for one kind of value, and one of them is why.</summary>
    private bool RunsOn(Reach reach, List<(int Block, Question Question)> asked, int effect, Func<Question, bool?> answer, Func<Question, bool>? counts = null)
    {
        var answers = new Dictionary<int, bool?>();
        foreach (var (block, question) in asked)
            if (!question.IsChecked) answers[block] = answers.TryGetValue(block, out var known) && known != answer(question) ? null : answer(question);
        var visited = reach.Visit(answers);
        if (!visited[effect]) return false;
        foreach (var (block, question) in asked)
        {
            if (question.IsChecked || !visited[block] || answers[block] is not { } side || (counts != null && !counts(question))) continue;
            if (reach.IsOneSided(block, effect) && !(question.IsNullTest && reach.EndsLoop(block, effect)) && reach.From(_body.Blocks[block].Successors[side ? 0 : 1].Order, effect)) return true;
            if (!question.IsNullTest && Evades(reach, asked, block, side, effect, visited)) return true;
        }

        return false;
    }

    /// <summary>Whether the answer to one question leads to an effect past a later question that would have decided about it, as outside of a range.</summary>
    private bool Evades(Reach reach, List<(int Block, Question Question)> asked, int tester, bool side, int effect, bool[] visited)
    {
        if (asked.Count < 2) return false;
        var successors = _body.Blocks[tester].Successors;
        if (successors.Count != 2 || !reach.From(successors[side ? 0 : 1].Order, effect)) return false;
        foreach (var (block, question) in asked)
            if (!visited[block] && !question.IsNullTest && !question.IsChecked && reach.From(successors[side ? 1 : 0].Order, block) && reach.IsOneSided(block, effect)) return true;
        return false;
    }

    /// <summary>What the answer of this body says of what it was given.</summary>
    private Predicate[] Predicates(OriginOrder order)
    {
        if (ReferenceEquals(_body.ExitTrue, _body.Exit) || _questions.Count == 0) return [];
        int yes = _body.ExitTrue.Order, no = _body.ExitFalse.Order;
        if (yes < 0 || no < 0) return [];
        var result = new List<Predicate>();
        var reach = _reach ??= new Reach(_body);
        foreach (var (atom, asked) in ByOrigin())
        {
            if (!_atoms[atom].IsSymbolic) continue;
            var keep = Labels.None;
            bool decides = false, isThreshold = false, isNullTest = true;
            foreach (var (block, question) in asked)
            {
                if (question.IsChecked || (!reach.IsOneSided(block, yes) && !reach.IsOneSided(block, no))) continue;
                decides = true;
                keep |= Value.Keep(question.Entry);
                isThreshold |= question.IsThreshold;
                isNullTest &= question.IsNullTest;
            }

            if (!decides) continue;
            bool? whenDefault = AnswerFor(reach, asked, yes, no, question => question.WhenDefault);
            bool? whenUnseen = AnswerFor(reach, asked, yes, no, question => question.IsNullTest ? Flipped(question.WhenDefault) : question.WhenUnseen);
            result.Add(new Predicate(_atoms[atom], keep, whenDefault, whenUnseen, isNullTest, isThreshold));
        }

        // Of one origin there is one predicate.
        result.Sort((a, b) => order.Compare(a.From, b.From));
        return [.. result];
    }

    private static bool? AnswerFor(Reach reach, List<(int Block, Question Question)> asked, int yes, int no, Func<Question, bool?> answer)
    {
        var answers = new Dictionary<int, bool?>();
        foreach (var (block, question) in asked) answers[block] = answers.TryGetValue(block, out var known) && known != answer(question) ? null : answer(question);
        var visited = reach.Visit(answers);
        return visited[yes] == visited[no] ? null : visited[yes];
    }
}
