using SafeIntegration.Analyzers.Outputs;
using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Outputs;

namespace SafeIntegration.Analyzers.Tests.Outputs;

/// <summary>SI2005.</summary>
public sealed class UnhandledLaneTests
{
    [Fact]
    public Task An_expression_that_forgets_a_lane_is_reported() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public sealed record Route(string Queue);

        public sealed class Desk
        {
            public string Tell(Decision<Route> decision) => decision [|switch|]
            {
                Automatic<Route> automatic => automatic.Output.Queue,
                NeedsReview<Route> review => $"waits: {review.Reasons.Count}",
                Rejected<Route> => "rejected",
            };
        }
        """);

    [Fact]
    public Task A_statement_that_forgets_lanes_is_reported() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public sealed record Route(string Queue);

        public sealed class Importer(Integration<string, Route> routing)
        {
            public async Task RunAsync(string mail, CancellationToken token)
            {
                [|switch|] (await routing.SubmitAsync(mail, token))
                {
                    case Automatic<Route> automatic:
                        Console.WriteLine(automatic.Output);
                        break;
                    case NeedsReview<Route>:
                        Console.WriteLine("waits");
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task A_verdict_has_four_cases() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static string Name<T>(Verdict<T> verdict) => verdict [|switch|]
            {
                Approve<T> or Correct<T> => "released",
                Decline<T> decline => decline.Why,
            };
        }
        """);

    [Fact]
    public Task A_guarded_arm_does_not_handle_its_lane() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static int Count(Decision<string> decision) => decision [|switch|]
            {
                Automatic<string> { Output: var text } when text.Length > 3 => 1,
                NeedsReview<string> => 2,
                Rejected<string> => 3,
                Pending<string> => 4,
            };
        }
        """);

    [Fact]
    public Task A_pattern_that_asks_more_does_not_handle_its_lane() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static int Count(Decision<string> decision)
            {
                [|switch|] (decision)
                {
                    case Automatic<string>: return 1;
                    case NeedsReview<string> { Reasons.Count: > 0 }: return 2;
                    case Rejected<string> or Pending<string>: return 3;
                }

                return 0;
            }
        }
        """);

    [Fact]
    public Task An_expression_with_all_lanes_is_not_reported() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static string Name(Decision<int> decision) => decision switch
            {
                Automatic<int> { Output: var output } => output.ToString(),
                NeedsReview<int> { Reasons: var reasons } review => $"{review.Item} {reasons.Count}",
                Rejected<int> or Pending<int> => "later",
            };
        }
        """);

    [Fact]
    public Task A_default_handles_what_is_left() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static void Write(Decision<int> decision)
            {
                switch (decision)
                {
                    case Automatic<int> automatic: Console.WriteLine(automatic.Output); break;
                    default: Console.WriteLine(decision.Item); break;
                }
            }

            public static string Name(Decision<int> decision) => decision switch { Automatic<int> => "automatic", _ => "later" };
            public static string Text(Decision<int> decision) => decision switch { Automatic<int> => "automatic", var other => other.Item.ToString() };
        }
        """);

    [Fact]
    public Task A_null_arm_and_a_negation_are_understood() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static string Name(Decision<int>? decision) => decision switch
            {
                null => "none",
                Automatic<int> => "automatic",
                not Automatic<int> => "later",
            };
        }
        """);

    [Fact]
    public Task Match_and_other_switches_are_not_reported() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static string Name(Decision<int> decision) => decision.Match(automatic => "automatic", review => "review", rejected => "rejected", pending => "pending");
            public static string Kind(object value) => value switch { Automatic<int> => "automatic", string => "text", _ => "other" };
            public static string Day(DayOfWeek day) => day switch { DayOfWeek.Monday => "Monday", _ => "later" };
        }
        """);

    [Fact]
    public Task A_test_of_one_lane_is_not_a_switch() => Verify.Analyzer<UnhandledLaneAnalyzer>(
        """
        public static class Log
        {
            public static int? Output(Decision<int> decision) => decision is Automatic<int> automatic ? automatic.Output : null;
        }
        """);

    [Fact]
    public Task A_fix_adds_the_missing_arms() => Verify.CodeFix<UnhandledLaneAnalyzer, UnhandledLaneFix>(
        """
        public static class Log
        {
            public static string Name(Decision<int> decision) => decision [|switch|]
            {
                Automatic<int> => "automatic",
                NeedsReview<int> => "review"
            };

            public static string Kind(Verdict<int> verdict) => verdict [|switch|] { Approve<int> => "a", Correct<int> => "c", Decline<int> => "d" };
        }
        """,
        """
        public static class Log
        {
            public static string Name(Decision<int> decision) => decision switch
            {
                Automatic<int> => "automatic",
                NeedsReview<int> => "review",
                Rejected<int> => throw new NotImplementedException(),
                Pending<int> => throw new NotImplementedException(),
            };

            public static string Kind(Verdict<int> verdict) => verdict switch { Approve<int> => "a", Correct<int> => "c", Decline<int> => "d", SendBack<int> => throw new NotImplementedException() };
        }
        """);

    [Fact]
    public Task A_fix_adds_the_missing_sections() => Verify.CodeFix<UnhandledLaneAnalyzer, UnhandledLaneFix>(
        """
        public static class Log
        {
            public static void Write(Decision<string> decision)
            {
                [|switch|] (decision)
                {
                    case Automatic<string> automatic:
                        Console.WriteLine(automatic.Output);
                        break;
                    case NeedsReview<string> or Rejected<string>:
                        break;
                }
            }
        }
        """,
        """
        public static class Log
        {
            public static void Write(Decision<string> decision)
            {
                switch (decision)
                {
                    case Automatic<string> automatic:
                        Console.WriteLine(automatic.Output);
                        break;
                    case NeedsReview<string> or Rejected<string>:
                        break;
                    case Pending<string>:
                        throw new NotImplementedException();
                }
            }
        }
        """);
}
