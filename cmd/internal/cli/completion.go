package cli

import (
	"maps"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
)

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: a.t("Maak het script waarmee uw shell aanvult", "Make the script for completion in your shell"),
		Long: a.t("Schrijf het script waarmee uw shell opdrachten, opties, artikelen, niveaus en besluiten aanvult.",
			"Write the script with which your shell completes commands, flags, articles, levels and decisions."),
		Example: `  source <(boete completion bash)
  boete completion zsh > "${fpath[1]}/_boete"
  boete completion fish > ~/.config/fish/completions/boete.fish`,
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
				return cmd.Root().GenBashCompletionV2(&a.out, true)
			case "zsh":
				return cmd.Root().GenZshCompletion(&a.out)
			case "fish":
				return cmd.Root().GenFishCompletion(&a.out, true)
			case "powershell":
				return cmd.Root().GenPowerShellCompletionWithDesc(&a.out)
			}
			return usageError{"", boete.Faultf(boete.CodeUnknown, "there is no completion for the shell %q; choose bash, zsh, fish or powershell", args[0])}
		},
	}
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
