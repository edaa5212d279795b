package cli

import (
	_ "embed" // the helpers for bash
	"maps"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
)

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Args:      atMost(1),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := a.form("text"); err != nil {
				return err
			}
			if len(args) == 0 {
				return usageError{"", boete.Faultf(boete.CodeMissing, "the shell is missing; choose bash, zsh, fish or powershell")}
			}
			switch args[0] {
			case "bash":
				return a.bashCompletion(cmd.Root())
			case "zsh":
				return cmd.Root().GenZshCompletion(&a.out)
			case "fish":
				return cmd.Root().GenFishCompletion(&a.out, true)
			case "powershell":
				return cmd.Root().GenPowerShellCompletionWithDesc(&a.out)
			}
			return usageError{"", boete.Faultf(boete.CodeUnknown,
				"there is no completion for the shell %q; choose bash, zsh, fish or powershell", args[0])}
		},
	}
}

// bashHelpers do in bash what the package bash-completion does, if that is not there.
//
//go:embed completion.bash
var bashHelpers string

// bashCompletion writes cobra's script for bash, so that it needs no other package.
func (a *app) bashCompletion(root *cobra.Command) error {
	var script strings.Builder
	if err := root.GenBashCompletionV2(&script, true); err != nil {
		return err
	}
	first, rest, _ := strings.Cut(script.String(), "\n")
	own := strings.NewReplacer("_get_comp_words_by_ref", "__boete_words", "_filedir", "__boete_filedir")
	a.out.WriteString(first + "\n" + bashHelpers + own.Replace(rest))
	return nil
}

// articleNames completes the provisions that the annex lists, as a shell takes them without quotes: 5.1.a, UAVG-46.1.
func articleNames(_ *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	policy, err := category.PolicyByID(defaultPolicy)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var names []string
	for _, row := range policy.Rows() {
		for _, p := range row.Provisions {
			names = append(names, typedProvision(p)+"\t"+row.Category.String())
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// typedProvision is a provision as it can be typed without quotes.
func typedProvision(p category.Provision) string {
	name := strings.TrimPrefix(p.String(), string(category.AVG)+" ")
	return strings.NewReplacer(" ", "-", ")(", ".", "(", ".", ")", "").Replace(name)
}

// completeDutchFlags adds the Dutch flags to what cobra offers: it knows one name of each.
func (a *app) completeDutchFlags(root *cobra.Command) {
	begun := a.args[len(a.args)-1]
	if !strings.HasPrefix(begun, "-") || strings.Contains(begun, "=") || len(a.args) < 2 {
		return
	}
	offered, end, found := strings.Cut(a.out.String(), "\n:")
	if !found {
		offered, end = "", strings.TrimPrefix(a.out.String(), ":")
	}
	if offered != "" && !strings.HasPrefix(offered, "-") {
		return // the value of a flag
	}
	cmd, _, err := root.Find(a.args[1 : len(a.args)-1])
	if err != nil {
		return
	}
	var lines []string
	if offered != "" {
		lines = append(lines, offered)
	}
	for _, dutch := range slices.Sorted(maps.Keys(dutchFlags)) {
		flag := cmd.Flag(dutchFlags[dutch])
		if flag == nil || flag.Changed || !strings.HasPrefix("--"+dutch, begun) || a.words.Language() == words.English && len(begun) < len("--x") {
			continue
		}
		line := "--" + dutch
		if a.args[0] == cobra.ShellCompRequestCmd {
			line += "\t" + flag.Usage
		}
		lines = append(lines, line)
	}
	a.out.Reset()
	a.out.WriteString(strings.Join(append(lines, ""), "\n") + ":" + end)
}
